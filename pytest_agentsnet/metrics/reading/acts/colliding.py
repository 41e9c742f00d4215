"""How agents notice that answers clash, or take equal ones for a success."""

from typing import Final

from pytest_agentsnet.metrics.reading.acts.act import ActCues, any_of
from pytest_agentsnet.metrics.reading.words.cues import cue
from pytest_agentsnet.metrics.reading.words.word_classes import GIVES_WAY, GLAD, SORRY

_CLASH = r"(?:conflicts?|conflicting|clash(?:es|ing|ed)?|collisions?|collide[sd]?|colliding|mismatch(?:ed)?|overlap(?:s|ping)?|discrepancy|duplicates?|disagreement)"
_ANSWERS = r"(?:choices?|answers?|values?|groups?|picks?|numbers?|selections?|decisions?|plans?)"
# Before a clash that is not there, or not yet.
_NO = (
    r"no|zero|any|avert(?:s|ing)?|rule[ ]out|ruling[ ]out|where[ ]two|avoid(?:s|ing)?|without|prevent(?:s|ing)?|potential|possible|future|if|lest|in[ ]a|in[ ]case[ ]of|in[ ]the[ ](?:event|case)[ ]of|on[ ]a|on|upon"
    r"|minimi[sz]e|fewer|reduce|not|never|whenever|when|unless|each|every|might|could|would|may|cause|lead[ ]to|risk[ ]of|case[ ]of|free[ ]of|detect|who|whoever|anyone|anybody"
)
_PLEASED = (
    "great perfect perfectly excellent glad nice nicely wonderful wonderfully awesome happy happier fantastic lovely super brilliant pleased hooray hurray hurrah yay yayy done good neat love terrific cool sweet amazing "
    "superb delighted delightful splendid marvelous marvellous fabulous beautiful beautifully thrilled relieved relief bravo congratulations congrats phew did success bingo joy delight woohoo pleasure pleases delights harmony moon hoped accomplished"
)
_EQUAL = (
    r"(?:in[ ](?:full[ ])?agreement|aligned|in[ ]sync|on[ ]the[ ]same[ ]page|agree(?:d|s|ment)?|in[ ]line|lined?[ ]up|everything[ ](?:works|fits|matches)|identical|works[ ]out|the[ ]same|match(?:es|ing|ed)?|consistent|both|all[ ]set|unanimous"
    r"|consensus|(?:a|our)[ ](?:\w+[ ])?(?:pair|team|match|deal)|partners|fits?|so[ ]did[ ]I|no[ ](?:more[ ])?(?:conflicts?|clash(?:es)?)|compatible|converged|as[ ]well"
    r"|too(?![ ]many)|also[ ](?:have|chose|chosen|picked|on|in|at|going|take|took|voted|support|want)|all[ ](?:have|chose|on|agree)|settled|(?:got|that)[ ](?:\w+[ ])?sorted|eye[ ]to[ ]eye|wavelength|think[ ]alike|(?:worked|turned)[ ]out|nothing[ ]left[ ]to[ ]\w+|of[ ]one[ ]mind|(?:taken[ ]care[ ]of|covered)|falls?[ ]into[ ]place|together|coincid(?:e|es|ing)|harmony|pair(?:ed|ing)|no[ ]two|differs?|(?:different|other)[ ](?:group|colou?r|one)s?)"
)

CLASHING: Final = ActCues(
    "clash",
    (
        cue("conflict conflicts conflicting clash clashes clashed clashing collision collisions collide collides collided colliding mismatch mismatched overlap overlaps overlapping discrepancy duplicate duplicates disagreement", rf"\b(?<!-){_CLASH}\b(?!-)"),
        cue("many uncovered covered incompatible odds booked toes purposes misaligned sync violates violation", r"\b(?:toes|cross[ ]purposes|misaligned|out[ ]of[ ]sync|violat(?:es|ion)|too[ ]many|uncovered|not[ ]covered|incompatible|at[ ]odds(?! with (?:your|what|the)\b)|double[- ]booked)\b"),
        cue("consensus agreement match", r"\b(?:that|this|it)[ ]is[ ](?:not[ ](?:yet[ ])?|no[ ])(?:a[ ]|in[ ])?(?:consensus|agreement|match)\b"),
        cue(
            "not differ disagree overlap coincide",
            rf"\b{_ANSWERS}[ ](?:(?:do[ ]not|are[ ]not|can[ ]not|does[ ]not)[ ](?:\w+[ ])?(?:fit|match|agree|work|compatible|go|line|add|aligned|consistent|the[ ]same)|disagree|overlap)\b"
            r"|\b(?:we|you[ ]and[ ]i)[ ](?:still[ ])?(?:do[ ]not[ ](?:\w+[ ])?(?:agree|match)|disagree|differ|are[ ]not[ ](?:\w+[ ])?(?:aligned|consistent|in[ ]agreement|in[ ]sync))\b",
        ),
        cue("different", r"\b(?:we|you[ ]and[ ]i)[ ](?:still[ ]|both[ ]|now[ ])?(?:have|hold|back|support|name|picked|chose)[ ](?:chosen[ ]|picked[ ]|up[ ]with[ ])?different[ ](?:values|bits|leaders|candidates)\b"),
        cue("contradiction incompatibility incompatible diverge diverges divergence identical split", r"(?<!that is )(?<!this is )\ba[ ]contradiction\b(?!.*\byou)|\bincompatibilit(?:y|ies)\b|\b(?:votes?|answers?|choices?|values?|we|groups?)[ ](?:\w+[ ])?diverge\b|\b(?:colou?rs?|groups?|numbers?|mine|yours)[ ][^.,]{0,20}\b(?:are|is)[ ](?:\w+[ ])?identical\b|\bsplit[ ]between\b"),
        cue("room cannot gap hole violated uncovered bare unguarded partner do fails loggerheads cold booking not go end", r"\bno[ ]room[ ]for[ ](?:the[ ])?(?:two|both)\b|\b(?:that|this|it|which)[ ](?:simply[ ]|just[ ])?(?:will[ ]not[ ]do|can[ ]?not[ ]go)\b|\b(?:edge|link)[ ]fails\b|\bat[ ]loggerheads\b|\bout[ ]in[ ]the[ ]cold\b|\bdouble[ ]booking\b|\bhow[ ]should[ ]this[ ]end[ ]well\b|\bwhich[ ]can[ ]?not[ ](?:\w+[ ])?(?:work|be|stand|hold)\b|\bleav(?:es|ing)[ ](?:a|an|our|the)[ ](?:\w+[ ])?(?:gap|hole)\b|\b(?:edge|link)[ ](?:(?:is|was|stays|remains|left|goes)[ ]){0,2}(?:violated|bare|unguarded|open)\b|\bmy[ ]partner\b[^.]{0,40}\bpartner[ ]too\b"),
        cue("problem mess pickle trouble awkward impasse deadlock stuck", r"(?:^|, )(?:a[ ]|big[ ]|huge[ ]|real[ ]|serious[ ]|we[ ]have[ ])+problem\W*$|\b(?:you|we|us|our)\b[^.]{0,60}\b(?:me|i|us|our|we)\b[^.]{0,60}\b(?:mess|pickle|trouble|awkward|impasse|deadlock|stuck(?! with))\b|\b(?:we[ ]have|there[ ]is|that[ ]is|this[ ]is)[ ]a[ ](?:\w+[ ])?problem\b|^problem\b"),
    ),
    any_of(
        rf"\b(?:{_NO})[ ](?:[\w-]+[ ]){{0,3}}?(?:{_CLASH}|both)\b|{_CLASH}[ ]\w*[ ]?do(?:es)?[ ]not[ ]exist\b|\bresolv(?:e|ing)[ ](?:any[ ]|all[ ]|possible[ ]|potential[ ])?conflicts\b|\b{_CLASH}[ ](?:is|are|has[ ]been|was|were)[ ](?:now[ ])?(?:resolved|solved|gone|over|fixed|avoided)\b|\bclash-|conflict-|\x22uncovered\x22\W*$|\bstop[ ]\w+[ ]from\b|\bhow[ ]i\b|\bof[ ](?:the[ ])?two\b|\botherwise\b|\b(?:where|if|when|whenever|once)\b[^.]{{0,40}}{_CLASH}|{_CLASH}[ ](?:\w+[ ])?(?:do|does|can)[ ]?not[ ](?:exist|arise|occur|happen)\b|\b(?:nobody|no[ ]one|neither|none)\b[^.]{{0,30}}{_CLASH}|\b(?:solv|resolv|handl|fix|settl|deal[ ]with|sort[ ]out)\w*[ ](?:\w+[ ])?(?:conflicts|clashes|collisions)\b|^(?:an?[ ]|any[ ]|all[ ])?{_CLASH}[ ](?:would|must|should|can|could|may|might|means?|happens?|occurs?|arises?|is[ ]when)\b|^(?:two[ ])?(?:neighbou?rs|agents|nodes|linked|adjacent|connected|neighbou?ring)\b|\bthe[ ]same[ ](?:network|graph|team|boat|goal|page|task|game|thing|problem|aim|side|situation)\b|\bno[ ](?:edge|link|connection)\b[^.]{{0,30}}covered\b|\b(?:may|must|should|can)[ ](?:\w+[ ])?(?:stay|be|remain|go)[ ]uncovered\b|\bdifferent[ ](?:neighbou?rs|names|degrees|lists|information|parts)\b|\bdiffer[ ]in\b|\bproblem[ ](?:with|to)\b|\b(?:tricky|hard|difficult|interesting|coordination)[ ]problem\b|{_CLASH}[\x22']?: ?[\x22']?(?:false|no\b|none|0|\[\])|\b(?:avert|avoid|prevent)\w*[ ](?:an?[ ])?split\b|\bconflicting[ ](?:messages|reports|info\w*|statements|signals|claims|things)\b|\b(?:each|every|any)[ ](?:\w+[ ])?uncovered\b|\buncovered[\x22']?: ?(?:\[\]|none|0|no\b)|\bboth[ ]be[ ](?:right|true|correct)\b|\bdiscrepancy\b[^.]{{0,20}}\byou[ ](?:reported|said|told|wrote)\b|\b(?:clash|conflict)[ ](?:handling|rule|resolution|free)\b|\brules?[ ](?:for|of|on|about|in|against)[ ](?:\w+[ ])?{_CLASH}|(?:^|: ){_CLASH}: [^.]{{0,60}}\b(?:(?:names?|one|agents?|nodes?|degree|side|neighbou?rs?)[ ](?:\w+[ ])?(?:yields?|gives?[ ](?:way|in)|backs?|steps?|moves?|changes?|keeps?|stays?|wins?|switch(?:es)?|drops?|re-?(?:picks?|draws?|tr(?:y|ies)))|whoever|both[ ](?:move|change|yield|switch|draw|re-?(?:pick|draw|try|choose))|by[ ](?:name|degree|lot|alphabet)|(?:at[ ])?random(?:ly)?|coin|lots|alphabetical(?:ly)?)\b|\b{GLAD}\b|\bpleas(?:es|ure)\b|\bdelights\b|\bmake[ ]sure\b"
        rf"|\b(?:must|should|need|can|could|let[ ]us|not|two)\b[^.]{{0,40}}\bsame\b|\blet[ ]us\b[^.]{{0,40}}{_CLASH}"
    ),
    stated=True,
)  # fmt: skip

DEADLOCKED: Final = ActCues(
    "clash",
    (
        cue(
            "one somebody someone us",
            rf"\b(?<!no )(?:one|either|somebody|someone)[ ](?:of[ ](?:us|you|the[ ]two)[ ])?(?:\w+[ ])?(?:has[ ]to|needs[ ]to|must|should|will[ ]have[ ]to|ought[ ]to|had[ ]better)[ ](?:\w+[ ])?(?:{GIVES_WAY}|pick|choose|take)\b",
        ),
        cue(
            "both",
            rf"\b{SORRY}\b[^.]{{0,80}}\bboth\b|\bboth\b[^.]{{0,80}}\b{SORRY}\b|\bboth[ ](?:\w+[ ]and[ ]\w+|of[ ](?:us|you|them))[ ](?:\w+[ ]){{0,4}}?(?:leaders?|lead|paired|partners?|the[ ]same)\b",
        ),
        cue("not", r"\bwhich[ ](?:does|do|will|would)[ ]not[ ](?:\w+[ ])?(?:match|fit|agree|work|go[ ]together)\b(?![ ](?:for|with|what))"),
        cue("leaders candidates claimants captains kings queens bosses heads chiefs", r"\b(?:two|2|three|3|several|multiple|more[ ]than[ ]one|both)[ ](?:[\w-]+[ ])?(?:leaders|candidates|claimants|captains|kings|queens|bosses|heads|chiefs)\b"),
        cue("both", r"\b(?:can|could)[ ]?not[ ](?:\w+[ ])?both\b|\bboth[ ](?:of[ ]us[ ])?can[ ]?not\b|\bnot[ ]both[ ]of[ ]us\b"),
    ),
    any_of(r"\bboth[ ](?:be[ ](?:right|true|correct)|wait)\b|\b(?:choose|pick|take|go|decide)[ ](?:the[ ])?first\b|\bnot[ ]two[ ]leaders\b|\bleaders[ ](?:are|is)[ ]not[ ]allowed\b|\bmust[ ]be[ ](?:only|exactly)[ ]one\b"),
    stated=True,
)  # fmt: skip
"""A clash that is told by what it asks for."""

WELCOMING: Final = ActCues(
    "welcome",
    (
        cue(_PLEASED, rf"\b{GLAD}\b[^.]{{0,60}}\b{_EQUAL}\b|\b{_EQUAL}\b[^.,]{{0,40}},[ ](?:\w+[ ]){{0,3}}{GLAD}\b"),
        cue(
            "nicely perfectly beautifully wonderfully well resolved solved sorted exactly just stable",
            rf"\b{_EQUAL}\b[^.,]{{0,30}}[ ](?:nicely|perfectly|beautifully|wonderfully|splendidly|smoothly|very[ ]well)\b|^(?:nicely|well|neatly|happily)[ ](?:resolved|solved|sorted|done|settled)\b"
            r"|\b(?:exactly|just|precisely)[ ]what[ ]we[ ](?:need|want|wanted|needed|hoped)|\bstable[ ](?:outcome|result|solution|state)\b",
        ),
        cue(
            "match pair deal winner consensus agreement equal same set agreed match matched consistent done",
            r"^(?:we[ ](?:are[ ])?)?(?:now[ ])?all[ ](?:equal|the[ ]same|set|agreed|match(?:ed)?|consistent|done|good)\b|\bwe[ ]have[ ](?:now[ ])?(?:a[ ](?:match|pair|deal|winner|consensus)|consensus|agreement)\b|\bwe[ ]are[ ](?:now[ ]|all[ ])*(?:set|settled|good(?=$|,|[ ]to[ ]go))\b|(?<!and )(?<!then )(?<!before )(?<!until )(?<!once )\bwe[ ]are[ ](?:now[ ]|all[ ])*done\b|^agreed[ ]on\b(?![ ](?:all|that|this|your|everything)\b)",
        ),
        # Each with an answer, and gladness behind it: the one on 1, the other on 2, splendid.
        cue(
            _PLEASED,
            rf"(?:\b(?:you|me|i|we|us|our|mine|yours?|all|both)\b[^.?]{{0,60}}|^all[^.?]{{0,40}})(?:[:,\u2014\u2013-][ ]|\bis[ ]|\bverdict: ?){GLAD}\W*$|, how[ ]{GLAD}\W*$|^(?:same|equal)\b[^.?]{{0,50}}{GLAD}\W*$|^{GLAD}[ ]?[,:!\u2014\u2013-]+[ ](?:and[ ])?(?:all|both|you|me|i(?![ ](?:will|shall|would))|now|no[ ]two|(?:\w+[ ])?(?:with|for|at|on)|\d(?! it is)|we|the[ ](?:two|three)|(?-i:[A-Z]\w+),?[ ](?:you|and|also|too))\b"
            r"|\b(?:gives[ ]me[ ](?:\w+[ ])?pleasure|pleases[ ]me|delights[ ]me|just[ ]what[ ]i[ ](?:had[ ])?hoped|over[ ]the[ ]moon)\b[^?]{0,20}|\bharmony[ ](?:at[ ]last|between|now|achieved)\b|\bmission[ ]accomplished\b",
        ),
        cue(
            "after hoped out win team congratulate outstanding better happier alike minds match mutual work job done",
            r"\bexactly[ ]what[ ](?:we|i)[ ](?:were|was)[ ]after\b|\bwhat[ ]i[ ](?:had|have|would)[ ]hoped[ ]for\b|\b(?:happy|glad|relief|great)\b[^.?]{0,25}[ ](?:this|that|it)[ ](?:all[ ])?worked[ ]out\b|\bwhat[ ]a[ ]win\b|\bgo[ ]team\b(?<!one, go team)|\bcould[ ]not[ ]be[ ](?:better|happier)\b|\bgreat[ ]minds\b|^perfect[ ](?:match|pair|team)\b|^(?:great|perfect|nice), mutual\b|\b(?:you|me|i|we)\b[^.?]{3,80}[,!:][ ](?:great|good|nice)[ ](?:work|job)\b|^job[ ]done$|\bi[ ]congratulate\b|\bof[ ]one[ ]mind, outstanding\b",
        ),
        cue("compatible consistent", r"\b(?:our|both|all)[_ ]\w+[\x22']?: [\x22']?(?:compatible|consistent|equal|agreed)\b"),
        # "Sweet, same here", "That makes three of us, awesome", "1 and 1, perfect"
        cue(
            _PLEASED,
            rf"\b{GLAD}\b[^.?]{{0,30}}\b(?:same[ ]here|me[ ]too|likewise|(?:two|three|four|both|\d)[ ]of[ ]us|(?:do|does)[ ]not[ ](?:conflict|clash|collide|overlap)|(?:everyone|everybody|all)[ ](?:\w+[ ]){{0,3}}?(?:backs?|supports?|agrees?|chose|is[ ]for|behind|wants?))\b|^(?:group[ ])?\d[ ]and[ ](?:group[ ])?\d\b[^?]{{0,15}}{GLAD}|\b(?:we[ ]both|(?:paired|matched)[ ]with[ ]you)\b[^?]{{0,25}}[ ]{GLAD}\W*$|^verdict: {GLAD}$",
        ),
        # "It is a match", "Our answers line up", "All is well between us", "Luckily we do not clash"
        cue(
            "match line lines matches agree fit compatible consistent aligned team fits works well fine good problems problem conflict clash conflicts issues luckily thankfully fortunately thing hoping turned worked wavelength did",
            r"\b(?:it|that|this)[ ]is[ ]a[ ](?:\w+[ ])?match\b|\bwe[ ]are[ ]a[ ](?:\w+[ ])?match\b|\bour[ ](?:choices|answers|values|picks|votes|bits)[ ](?:now[ ]|all[ ])?(?:line[ ]up|match|agree|fit(?:[ ]together)?|are[ ](?:\w+[ ])?(?:compatible|consistent|aligned))\b|\bwe[ ]make[ ]a[ ](?:great|good|fine|perfect)[ ](?:team|pair)\b|\bwe[ ]are[ ]on[ ]the[ ]same[ ]wavelength\b|^we[ ]did[ ]it$"
            r"|\b(?:all|everything)[ ]is[ ](?:well|fine|good|great|okay)[ ]between[ ](?:us|you[ ]and[ ]me)\b|\bno[ ](?:longer[ ])?(?:any[ ])?(?:more[ ])?(?:problems?|conflicts?|clash|issues?)\b[^.?]{0,15}\bbetween[ ](?:us|you[ ]and[ ]me)\b|(?:^|, )(?:looks[ ]like[ ]|and[ ])?(?:it|everything)(?:[ ]now)?[ ]all[ ](?:now[ ])?(?:fits|works[ ]out)\b|\bgoes[ ]well[ ]with[ ](?:mine|my)\b"
            r"|\b(?:luckily|thankfully|fortunately|good[ ]thing),?[ ](?:that[ ])?(?:we|our[ ]\w+)[ ](?:(?:do|are)[ ]not[ ](?:clash|collide|conflict|in[ ]conflict)|agree|match)|\bwhat[ ](?:i|we)[ ](?:was|were)[ ]hoping[ ]for\b|\b(?:glad|happy|pleased|delighted)[ ](?:that|with[ ]how)[ ](?:it|this|that|things)[ ](?:all[ ])?(?:worked|turned)[ ]out\b",
        ),
        cue("agreement match consensus", r"[\x22'](?:agreement|match|consensus)[\x22']: (?:true|[\x22']yes)|\b(?:consensus|agreement)[ ]at[ ]last\b"),
        cue("love", r"\blove[ ]that[ ](?:we|you|our|everyone|everybody)\b"),
        cue("consensus agreement harmony status state result verdict", r"(?<!no )(?<!full )\b(?:consensus|agreement)[ ](?:is[ ]|has[ ]been[ ])?(?:reached|achieved|established|confirmed)\b|\b(?:status|state|result|verdict)[\x22']?: [\x22']?(?:agreement|agreed|consistent|in[_ ]sync|aligned|consensus)\b"),
        cue("conflict conflicts clash clashes", r"\bno[ ](?:conflicts?|clash(?:es)?)[ ]between[ ](?:us|you[ ]and[ ]me)\b"),
        cue(
            "agree agreement aligned sync page match consistent unanimous consensus",
            r"\bwe[ ](?:are[ ]|have[ ])?(?:now[ ]|both[ ]|all[ ]|already[ ]|fully[ ]|finally[ ])*(?:agree[ ]on|agree$|in[ ](?:full[ ])?agreement|aligned|in[ ]sync|on[ ]the[ ]same[ ]page"
            r"|match\b|consistent|unanimous|(?:reached[ ]|full[ ]|an[ ]|a[ ]|complete[ ]){0,2}(?:agreement|consensus))",
        ),
    ),
    any_of(
        rf"\b(?:if|unless|whether|please)\b|\b(?:not|never|nor)[ ](?:\w+[ ]){{0,2}}?(?:agree|match|in[ ]agreement|consistent|aligned|in[ ]sync|the[ ]same|fit|equal|covered|happy|glad|sure|good|great|perfect)\b|\b(?:might|would|could|will|should)[ ]be[ ](?:\w+[ ]){{0,2}}{GLAD}|"
        r"\b(?:should|need[ ]to|must|could|can|to|let[ ]us|have[ ]to|would|until|so[ ]that|once|when|hope)[ ](?:(?!not\b)\w+[ ]){0,2}(?:agree|match|be)\b|\bcan[ ]we\b"
        r"|\b(?:happy|glad|pleased|good|nice|great)[ ](?:to[ ](?!see|hear|know|find|have)|with|choice)|\blet[ ]us\b|\bin[ ](?:this|it|that|the[ ]same[ ]boat)[ ](?:all[ ])?together\b"
    ),
    stated=True,
)  # fmt: skip
