import type { Settings } from '../../domain/settings';

/** One of the values that a setting may have. */
export interface Choice {
	readonly id: string;
	readonly label: string;
	readonly isChosen: boolean;
	readonly choose: () => void;
}

export function choicesOf<
	Key extends keyof Settings,
	Value extends Settings[Key] & (string | number),
>(
	settings: Settings,
	key: Key,
	values: readonly Value[],
	labelOf: (value: Value) => string,
	set: (change: Partial<Settings>) => void,
): readonly Choice[] {
	return values.map((value) => ({
		id: String(value),
		label: labelOf(value),
		isChosen: settings[key] === value,
		choose: () => {
			set({ [key]: value });
		},
	}));
}
