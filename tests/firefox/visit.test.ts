/** The built app in Firefox. */
import { serve } from '../../scripts/serve.mjs';
import { startFirefox } from '../support/driven/firefox';
import { describeVisit } from '../support/driven/visit';

describeVisit({ start: startFirefox, site: () => serve('dist'), keeps: true });
