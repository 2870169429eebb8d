import type { AdapterSummary } from '../../domain/model/runtime';
import type { SpeedFigure } from '../../domain/job/speed';
import { text } from '.';
import { formatSeconds } from './formats';

export function formatFigure(figure: SpeedFigure, value: number): string {
	if (figure === 'prefillTps' || figure === 'decodeTps') return text.records.speed.rate(value);
	return formatSeconds(value);
}

/** What the browser tells of it; many tell little. */
export function adapterName({ vendor, architecture, description }: AdapterSummary): string {
	const told = [vendor, architecture, description].filter((each) => each !== '');
	return told.length === 0 ? text.records.unnamedAdapter : told.join(' ');
}

export function adapterText(adapter: AdapterSummary): string {
	const name = adapterName(adapter);
	return adapter.isFallback ? text.records.software(name) : name;
}
