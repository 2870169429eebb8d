import type { QuestionPatterns } from './topic';

/** Ways to ask in English, on text in lower case without accents. */
export const english: QuestionPatterns = {
	common:
		/\b(?:the|is|are|was|what|which|how|where|when|why|who|it|this|that|and|or|not|can|could|should|would|did|do|does|my|your|you|for|of|with|to|in|on|too|there)\b/gu,
	dimensions: {
		composition: /\b(?:composition|composed|framing|arrangement)\b/u,
		lighting: /\b(?:lighting|light|lit)\b/u,
		focus_sharpness: /\b(?:focus(?: and sharpness| & sharpness)?|sharpness)\b/u,
		depth_perspective:
			/\b(?:depth(?: and perspective| & perspective)?(?! of field)|perspective)\b/u,
		visual_balance: /\b(?:visual balance|balance)\b(?<!white balance)/u,
		emotional_impact: /\b(?:emotion\w*(?: impact)?|impact|mood|feeling|atmosphere)\b/u,
	},
	score:
		/\b(?:why|score[ds]?|points?|mark|rat(?:e|ed|ing)|only|just|so (?:low|high|bad|weak|good)|how (?:is|are|was|good|did)|\d{1,2}(?: ?\/ ?10)?$|(?:is|are) (?:the|it|my) .*\b(?:good|bad|ok|okay|fine|weak|strong|right|working|well)\b|(?:good|bad|well)\b)/u,
	topics: [
		['lesson', /\b(?:teach|lesson|tutorial|general (?:tips?|advice)|how do i learn)\b/u],
		[
			'help',
			/\b(?:what (?:can|could|may|should) i ask|what (?:do|can) you (?:know|answer|tell|do)|help)\b/u,
		],
		[
			'place_taken',
			/\bwhere (?:was|is|did|were|have) (?:(?:this|it|the (?:photo|picture|shot|image)) (?:taken|shot|made)|i (?:take|shoot|taken)|this place)|\b(?:gps|geotag\w*|coordinates|location)\b/u,
		],
		[
			'time',
			/\bwhen (?:was|did|is|were)\b|\b(?:what|which) (?:time|date|day|hour|month|year)\b|\b(?:date|time) (?:of|was)\b|\bhow old is\b/u,
		],
		[
			'settings',
			/\b(?:next time|settings? (?:should|would|next|to use|for)|(?:what|which|better|best|other|different) (?:camera )?(?:settings?|exposure|shutter(?: speed)?|aperture|f-?stop|iso)\b(?! (?:did|was|were|have|is)\b)|should i (?:have )?(?:use|set|choose|change|lower|raise|used|lowered|raised|open|close|stop)[^?]*\b(?:iso|shutter|aperture|settings?|f-?stop))/u,
		],
		['lens', /\b(?:lens|focal length|zoom|mm)\b/u],
		[
			'print',
			/\b(?:print\w*|poster|enlarge\w*|wall|canvas|dpi|paper|blow (?:it|this) up|frame it|a[0-5]\b)/u,
		],
		[
			'size',
			/\b(?:megapixels?|mega pixels?|mp\b|resolution|pixels?|dimensions of|aspect ratio(?! (?:would|should|is best|suits))|how (?:big|large|many pixels)|size of|file size|too small a file)\b/u,
		],
		[
			'file',
			/\b(?:jpe?g|compress\w*|file|artefacts?|artifacts?|format|quality setting|upscaled|oversharpened|halos?)\b/u,
		],
		[
			'white_balance',
			/\b(?:white[- ]?balance|wb\b|colou?r (?:cast|temperature|balance)|tint|(?:too|so) (?:blue|yellow|warm|cold|cool|green|orange|pink|magenta|red)|(?:bluish|yellowish|greenish)|colou?rs? (?:right|correct|accurate|true|natural|off|wrong)|kelvin)\b/u,
		],
		[
			'level',
			/\b(?:level|straight(?:en)?|horizon|tilt(?:ed)?|crooked|slanted|wonky|rotate|rotation|leans?|leaning|upright|verticals?)\b/u,
		],
		[
			'crop',
			/\b(?:crop\w*|trim|cut (?:off|away|it|out)|tighter|reframe|re-frame|square format|aspect ratio|cut)\b/u,
		],
		[
			'highlights',
			/\b(?:highlights?|blown|burn(?:t|ed)?(?: out)?|clip(?:ped|ping)?|white parts|sky (?:too )?(?:white|bright|burnt|blown|lost))\b/u,
		],
		[
			'shadows',
			/\b(?:shadows?|blocked(?: up)?|crushed|blacks?\b(?! and white)|dark (?:parts|areas|corners?))\b/u,
		],
		[
			'motion',
			/\b(?:motion|shak(?:e|en|y)|camera shake|blurr(?:ed|y)|blur\b(?! of the background)|moved|tripod|shutter(?: speed)? (?:was )?(?:too |so )?(?:fast|slow|long|short)|hand ?held|smear\w*)\b(?!.*background)/u,
		],
		['background', /\b(?:background|bokeh|depth of field|backdrop|shallow)\b/u],
		['noise', /\b(?:nois[ey]\w*|grain\w*|iso too)\b/u],
		['sharpness', /\b(?:sharp\w*|in focus|out of focus|focus\w*|soft|crisp|unsharp)\b/u],
		[
			'contrast',
			/\b(?:contrast\w*|flat|tonal range|tones?|dynamic range|punch\w*|hazy|dull)\b(?! colou?rs?)/u,
		],
		[
			'exposure',
			/\b(?:expos\w*|(?:over|under)-?expos\w*|too (?:dark|bright|light)|dark|bright\w*|light enough|histogram|ev)\b/u,
		],
		[
			'colour',
			/\b(?:colou?rs?|colou?rful|saturat\w*|vivid|vibran\w*|pale|hues?|black and white|monochrome|b&w)\b/u,
		],
		[
			'camera',
			/\b(?:camera|exif|body|settings?|shutter|aperture|f-?stop|f-?number|iso|flash|metadata|shot with|taken with)\b/u,
		],
		['balance', /\b(?:balanced|lopsided|top-heavy|weight\w*|heavy)\b/u],
		[
			'works',
			/\b(?:works?|working|strengths?|strong(?:est)?|like (?:about|most|best)|best (?:thing|part|about)|good (?:about|at|in)|well done|did i do (?:well|right|good)|what(?: i|')?s (?:good|great|right|nice)|positives?|praise|carries)\b/u,
		],
		[
			'first',
			/\b(?:first|most important|priorit\w*|start|begin|biggest|main (?:problem|thing|issue)|one thing|quick(?:est)? (?:win|fix)|single)\b/u,
		],
		[
			'weakest',
			/\b(?:weak\w*|worst|wrong|mistakes?|problems?|faults?|issues?|bad about|errors?|criticism|negatives?)\b/u,
		],
		[
			'improve',
			/\b(?:improv\w*|better|fix|edit\w*|retouch\w*|lightroom|photoshop|post-?process\w*|enhance|what (?:should|can|could|would|do) (?:i|you) (?:do|change)|change|tips?|advice|suggest\w*|recommend\w*)\b/u,
		],
		[
			'subject',
			/\b(?:where is|where's|where are|placed|placement|position\w*|rule of thirds|thirds?|cent(?:re|er)(?:ed|d)?|middle|subject|main thing|too small|fill the frame|off-cent(?:re|er))\b/u,
		],
		[
			'scene',
			/\b(?:what (?:is|are|'s|do|can|does|did)?\s?(?:you |i |this |that |the (?:model|photo|picture|image) )?.*\b(?:in|on|see|seen|show\w*|depict\w*)\b.*\b(?:photo|picture|image|it|here|shot|this)\b|what (?:do|can|did) (?:you|it) (?:see|recogni[sz]e)|what(?: i|')s (?:this|it|that)\b|what .*\bthink (?:this|it|that) is|what is (?:in )?(?:this|it|the (?:subject|motif|scene))|describe|scene|recogni[sz]e|are there (?:people|persons?|animals?)|is (?:there|it|this) an?\b)/u,
		],
		[
			'overall',
			/\b(?:overall|score[ds]?|rat(?:e|ed|ing)|points|grade|mark|how good|how bad|is it (?:any )?good|good (?:photo|picture|shot|image|one)|bad (?:photo|picture)|do you like|keep(?:er| it)?|verdict|opinion|think (?:of|about)|why (?:only|just)|worth|publish\w*|competition|portfolio)\b/u,
		],
	],
};
