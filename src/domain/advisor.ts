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
	/** three or so words for a tile: "tone, depth, exactness" */
	readonly motto: string;
	readonly focus: readonly { readonly title: string; readonly description: string }[];
	readonly lens: readonly string[];
	readonly looksFor: string;
	/** paragraphs */
	readonly bio: readonly string[];
	readonly links: readonly { readonly label: string; readonly url: string }[];
	readonly promptVersion: number;
}

export function isAdvisorId(value: string): value is AdvisorId {
	return (advisorIds as readonly string[]).includes(value);
}
