export const advisorIds = [
	'ansel',
	'watkins',
	'weston',
	'cunningham',
	'gilpin',
	'okeeffe',
	'mondrian',
	'vangogh',
	'gehry',
] as const;
export type AdvisorId = (typeof advisorIds)[number];

export interface AdvisorPersona {
	readonly id: AdvisorId;
	readonly name: string;
	readonly born: number;
	readonly died: number;
	readonly discipline: 'photographer' | 'painter' | 'architect';
	/** what a general model is asked to look for: part of its prompt, in the language of the prompts */
	readonly looksFor: string;
	readonly links: readonly { readonly label: string; readonly url: string }[];
	readonly promptVersion: number;
}

export function isAdvisorId(value: string): value is AdvisorId {
	return (advisorIds as readonly string[]).includes(value);
}
