/** What runs in the thread that reads PDFs. */
import type { PdfOutcome } from '../publications/readers/pdf/pdf-text.js';
import { Lexicon } from '../search/dutch/lexicon.js';
import { serve } from '../thread/thread.js';
import { readPdf } from './read-pdf.js';

const lexicon = Lexicon.open();

serve<Uint8Array, PdfOutcome>((bytes) => readPdf(bytes, (word) => lexicon.uses(word) > 0));
