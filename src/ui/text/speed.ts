import type { AdapterSummary } from '../../domain/model/runtime';
import type { SpeedFigure, SpeedGroup } from '../../domain/job/speed';
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

/** Where a model ran: on which graphics processor, or by which runtime and for whom. */
export function placeOf({ adapter, engine, runtime, server }: SpeedGroup): string {
	if (adapter) return adapterText(adapter);
	if (engine === 'cpu') return text.records.speed.processor(runtime);
	return server === undefined ? runtime : text.records.speed.at(runtime, server);
}

export function adapterText(adapter: AdapterSummary): string {
	const name = adapterName(adapter);
	return adapter.isFallback ? text.records.software(name) : name;
}
