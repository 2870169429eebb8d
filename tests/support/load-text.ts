/** Every word is there, as if each screen had been opened once. */
import { loadText, sectionNames } from '../../src/ui/text';

await loadText(...sectionNames);
