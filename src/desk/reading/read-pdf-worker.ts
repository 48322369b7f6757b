import { readMaterial } from '../../files/read-material';
import { answerWith } from './answering';

// Apart from the other readers: its script is fetched, and unpacked, only when a PDF is opened.
answerWith(readMaterial);
