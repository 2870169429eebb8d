/** A finished critique as an XMP sidecar: what photo managers read beside the picture. */
import { advisorById } from '../../advisors';
import type { PhotoCritique } from '../../domain/critique/photo-critique';
import { bandOf } from '../../domain/critique/critique';
import type { Job } from '../../domain/job/job';
import { text } from '../text';
import { formatScore } from '../text/formats';
import { markup } from './markup';

/** 1–5: half of the overall figure, never "rejected" and never "unrated". */
export const starsOf = (overall: number): number =>
	Math.min(5, Math.max(1, Math.round(overall / 2)));

/** The owner's own word comes first; −1 is what programs write for a rejected photo. */
const ratingOf = ({ rating, flag }: Job, overall: number): number =>
	flag === 'rejected' ? -1 : (rating ?? starsOf(overall));

/** Names that programs know as colours: any other shows as a white label, or as none. */
const labels = { excellent: 'Green', good: 'Yellow', needs_work: 'Red' } as const;

/** What XML cannot hold at all, not even encoded. */
const legal = (text: string): string =>
	// eslint-disable-next-line no-control-regex -- these are what is looked for
	text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '');

export function critiqueXmp(job: Job, critique: PhotoCritique): string {
	const { overall, scene, summary } = critique;
	const { name } = advisorById(job.advisorId);
	const said = text.report.sidecar(text.terms.scene(scene), summary, formatScore(overall), name);
	const words = job.note === undefined ? said : `${job.note}\n\n${said}`;
	const tags = (job.tags ?? []).map((tag) => markup`<rdf:li>${legal(tag)}</rdf:li>`);
	const page = markup`<?xpacket begin="${'\ufeff'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmp:CreatorTool="Mondrian" xmp:Rating="${ratingOf(job, overall)}" xmp:Label="${labels[bandOf(overall)]}">
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${legal(words)}</rdf:li></rdf:Alt></dc:description>
${tags.length === 0 ? '' : markup`<dc:subject><rdf:Bag>${tags}</rdf:Bag></dc:subject>`}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
`;
	return page.toString();
}
