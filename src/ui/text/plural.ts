import { formatNumber } from './formats';

/** A form for each case that the language tells apart; `#` stands for the number. */
type Forms = { readonly other: string } & Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** The plural of one language: `plural(3, { one: '# photo', other: '# photos' })` → "3 photos" */
export function pluralIn(tag: string): (count: number, forms: Forms) => string {
	const rules = new Intl.PluralRules(tag);
	return (count, forms) =>
		(forms[rules.select(count)] ?? forms.other).replaceAll('#', formatNumber(count));
}
