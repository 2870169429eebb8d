import { startFirefox } from '../support/driven/firefox';
import { describePolicy } from '../support/driven/policy';

describePolicy(startFirefox);
