import { startWebkit } from '../support/driven/webkit';
import { describePolicy } from '../support/driven/policy';

describePolicy(startWebkit);
