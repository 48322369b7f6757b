import { readAtOnce } from '../../files/read';
import { answerWith } from './answering';

answerWith(readAtOnce);
