/** What runs in the thread that draws pages: a PDF is a stranger's input, and drawing it takes long. */
import { serve } from '../thread/thread.js';
import { draw } from './draw.js';
import type { Drawing, Picture } from './drawing.js';

serve<Drawing, Picture | null>(draw);
