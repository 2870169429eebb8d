/** Words of the first screen and of what can appear on every one: loaded with the page. */
import { failures } from './failures';

export const shell = { failures, start: { failed: 'Mondrian could not start', reload: 'Reload' } };
