import { readMaterial } from '../../files/read-material';
import { answerWith } from './answering';

// Separate from the other readers, so that its large script is fetched only when a PDF is opened.
answerWith(readMaterial);
