// Says why a browser cannot run the app, where it would only show an empty page. Runs in whatever browser
// there is: written for the oldest of them. Versions: docs/browsers.md.
(function () {
	var lack;
	if (window.isSecureContext === false) lack = 'security';
	else if (
		!('noModule' in document.createElement('script')) ||
		!('OffscreenCanvas' in window) ||
		!('CompressionStream' in window) ||
		!('BroadcastChannel' in window) ||
		!('locks' in navigator) ||
		!Array.prototype.toSorted
	)
		lack = 'age';
	if (lack === undefined) return;
	var app = document.getElementById('app');
	// Without its place the app does not begin.
	app.parentNode.removeChild(app);
	var page = document.getElementById('too-old');
	var other = page.querySelector('p:not([data-lack="' + lack + '"])');
	page.removeChild(other);
	page.hidden = false;
})();
