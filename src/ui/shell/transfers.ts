type Transfer = Pick<DataTransfer, 'types'> | null;

export function bringsFiles(transfer: Transfer): boolean {
	return transfer?.types.includes('Files') ?? false;
}

/** Rich text brings a picture of itself along: pasted into a field, the text is meant. */
export function isForField(target: EventTarget | null, transfer: Transfer): boolean {
	return (
		target instanceof HTMLElement &&
		(target.isContentEditable || target.matches('input, textarea, select')) &&
		(transfer?.types.includes('text/plain') ?? false)
	);
}
