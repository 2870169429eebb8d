import type { Facts } from './facts';

/**
 * Whether a photo may be told as one of a night: by the camera's record too, since most of what eyes
 * call night is dusk, a silhouette or a dark room. What is seen alone excuses, and tells nothing.
 */
export function tellsNight({ night, ambient }: Facts): boolean {
	return night !== undefined && ambient?.value === 'night';
}
