// All rules of the audit: what must not be in which code, why, who is excepted, and tiny bad examples that each rule must
// find. tests/audit.test.ts carries them out.
import { codeRules } from './rules/code.ts';
import { electronRules } from './rules/electron.ts';
import { networkRules } from './rules/network.ts';
import { outsideRules } from './rules/outside.ts';

export const rules = [...networkRules, ...electronRules, ...codeRules, ...outsideRules];
