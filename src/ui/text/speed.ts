import type { AdapterSummary } from '../../domain/model/runtime';
import type { SpeedFigure } from '../../domain/job/speed';
import { formatSeconds } from './formats';

export const figureNames: Record<SpeedFigure, string> = {
	loadMs: 'Model load',
	firstTokenMs: 'Time to first token',
	prefillTps: 'Prefill',
	decodeTps: 'Decode',
	totalMs: 'Whole job',
};

export function formatFigure(figure: SpeedFigure, value: number): string {
	if (figure === 'prefillTps' || figure === 'decodeTps') return `${value.toFixed(1)} tokens/s`;
	return formatSeconds(value);
}

/** What the browser tells of it; many tell little. */
export function adapterName({ vendor, architecture, description }: AdapterSummary): string {
	const told = [vendor, architecture, description].filter((each) => each !== '');
	return told.length === 0 ? 'an adapter that the browser does not name' : told.join(' ');
}

export function adapterText(adapter: AdapterSummary): string {
	return `${adapterName(adapter)}${adapter.isFallback ? ', software' : ''}`;
}
