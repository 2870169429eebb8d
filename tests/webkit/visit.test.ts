/** The built app in WebKitGTK, whose driven windows keep nothing: as Safari's private ones. */
import { startWebkit } from '../support/driven/webkit';
import { describeVisit } from '../support/driven/visit';
import { watchedSite } from '../support/driven/watched-site';

describeVisit({ start: startWebkit, site: watchedSite, keeps: false });
