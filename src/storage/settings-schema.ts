import * as v from 'valibot';
import { advisorIds } from '../domain/advisor';
import { photoPrograms } from '../domain/history/exports';
import { genres, strictnesses } from '../domain/judging';
import { places } from '../domain/model/placing';
import type { Settings } from '../domain/settings';
import {
	clockChoices,
	defaultSettings,
	engineIdleChoices,
	languageChoices,
	lengthChoices,
	patienceLimits,
} from '../domain/settings';

const seconds = v.pipe(
	v.number(),
	v.integer(),
	v.minValue(patienceLimits.min),
	v.maxValue(patienceLimits.max),
);

/** Each field falls back by itself: one that an older version left behind costs only that one. */
const schema = v.object({
	strictness: v.fallback(v.picklist(strictnesses), defaultSettings.strictness),
	genre: v.fallback(v.picklist([...genres, 'auto']), defaultSettings.genre),
	lengths: v.fallback(v.picklist(lengthChoices), defaultSettings.lengths),
	clock: v.fallback(v.picklist(clockChoices), defaultSettings.clock),
	advisorId: v.fallback(v.picklist(advisorIds), defaultSettings.advisorId),
	otherAdvisorIds: v.fallback(v.array(v.picklist(advisorIds)), defaultSettings.otherAdvisorIds),
	// Whether there still is such a model, the catalogue knows.
	modelId: v.fallback(v.string(), defaultSettings.modelId),
	nextModelId: v.fallback(v.string(), defaultSettings.nextModelId),
	runsOn: v.fallback(v.picklist(places), defaultSettings.runsOn),
	intervalSeconds: v.fallback(v.picklist([3, 5, 10]), defaultSettings.intervalSeconds),
	replyLength: v.fallback(v.picklist(['short', 'standard', 'full']), defaultSettings.replyLength),
	patience: v.fallback(
		v.object({ prefillSeconds: seconds, generatingSeconds: seconds }),
		defaultSettings.patience,
	),
	engineIdleMinutes: v.fallback(v.picklist(engineIdleChoices), defaultSettings.engineIdleMinutes),
	keys: v.fallback(v.boolean(), defaultSettings.keys),
	language: v.fallback(v.picklist(languageChoices), defaultSettings.language),
	theme: v.fallback(v.picklist(['system', 'light', 'dark']), defaultSettings.theme),
	photoProgram: v.fallback(v.picklist([...photoPrograms, 'ask']), defaultSettings.photoProgram),
	offersInstall: v.fallback(v.boolean(), defaultSettings.offersInstall),
});

/** Whatever was stored, as settings. */
export function readSettings(stored: unknown): Settings {
	return v.parse(schema, { ...defaultSettings, ...(stored ?? {}) });
}
