/** Every word is there, as if each screen had been opened once. */
import { loadText } from '../../src/ui/text';
import { sectionNames } from '../../src/ui/text/en/sections';

await loadText(...sectionNames);
