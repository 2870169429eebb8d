// Says why a browser cannot run the app, where it would only show an empty page. Runs in whatever browser
// there is: written for the oldest of them, with its own words, since nothing else can be fetched here.
// Versions: docs/browsers.md.
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
	var german = {
		age: 'Dieser Browser ist zu alt für Mondrian. Es braucht Chrome oder Edge 113, Firefox 115, Safari 16.4 oder neuer: Bitte aktualisieren oder diese Adresse in einem anderen öffnen. Nichts, was hier gespeichert wurde, ist verloren.',
		security:
			'Mondrian braucht eine sichere Adresse: eine, die mit https beginnt, oder localhost auf diesem Rechner selbst. Unter anderen geben Browser einer Seite weder dauerhaften Speicher noch den Grafikprozessor.',
	};
	if (/^de(?:-|$)/i.test(navigator.language || '')) {
		page.querySelector('p').textContent = german[lack];
		document.documentElement.lang = 'de';
	}
	page.hidden = false;
})();
