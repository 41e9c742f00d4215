"""The words of acts: what is a thank-you, a reason, a doubt."""

from collections.abc import Mapping
from dataclasses import dataclass

from pytest_agentsnet.core.claim import Act


@dataclass(frozen=True, slots=True)
class ActWords:
    """``says`` is a pattern of the act, unless ``unless`` is found as well; what is only ``stated`` is none in a question or under a condition.

    One of ``triggers`` stands in every sentence in which ``says`` can be found.
    """

    says: str
    triggers: frozenset[str]
    unless: str = ""
    stated: bool = False


def _any(*patterns: str) -> str:
    return "|".join(patterns)


_GLAD = r"(?:great|perfect(?:ly)?|excellent|glad|nice|wonderful|awesome|happy|fantastic|lovely|super|brilliant|pleased|hooray|yay|well[ ]done|good(?![ ](?:idea|luck|morning|evening|day)))"
_EQUAL = (
    r"(?:in[ ](?:full[ ])?agreement|aligned|in[ ]sync|on[ ]the[ ]same[ ]page|agree(?:d|ment)?|the[ ]same|match(?:es|ing|ed)?|consistent|both|all[ ]set|unanimous"
    r"|consensus|(?:a|our)[ ](?:pair|team|match)|partners|fits?|so[ ]did[ ]I|no[ ](?:more[ ])?(?:conflicts?|clash(?:es)?)|compatible|converged|as[ ]well|settled)"
)
_OTHERS = r"(?:choices?|answers?|values?|groups?|picks?|numbers?|selections?|decisions?|plans?)"
_HYPOTHETICAL = (
    r"no|any|avoid(?:s|ing)?|without|prevent(?:s|ing)?|potential|possible|future|if|in[ ]a|in[ ]case[ ]of|in[ ]the[ ](?:event|case)[ ]of|on[ ]a|on|upon|resolve|resolving|minimi[sz]e"
    r"|fewer|reduce|not|never|whenever|when|unless|each|every|might|could|would|may|cause|lead[ ]to|risk[ ]of|case[ ]of|free[ ]of|detect|who"
)
_CLASH = r"(?:conflicts?|conflicting|clash(?:es|ing)?|collisions?|collides?|colliding|mismatch)"
_VERIFY = r"(?:(?:re-?)?confirm(?:ing)?|(?:re-?)?verify(?:ing)?|(?:double|cross|re)?[- ]?check(?:ing)?|acknowledge|validate|look[ ]again)"
_HOLD = r"(?:hold|organi[sz]e|conduct|run|set[ ]up|schedule|arrange|convene|host|plan|start|have|join|attend)"

ACTS: Mapping[Act, ActWords] = {
    "ack": ActWords(
        _any(
            r"\bthank(?:s|[ ]you)\b",
            r"\b(?:got[ ](?:it|that)|understood|acknowledged|roger|on[ ]board|copy[ ]that|you[ ]are[ ]right|message[ ]received|fair[ ]enough|no[ ]problem|much[ ]appreciated)\b|\bi[ ]appreciate\b",
            r"\bi[ ](?:fully[ ]|completely[ ]|totally[ ])?(?:agree|concur|acknowledge|understand)\b|\bi[ ]accept[ ](?:your|that|this|it)\b|\bi[ ](?:have[ ])?(?:received|read)[ ]your\b",
            r"\b(?:that|which|it|this)?[ ]?(?:sounds|looks|seems)[ ](?:good|great|fine|perfect|reasonable|like[ ]a[ ](?:good[ ]|great[ ])?(?:plan|idea))\b",
            r"\bworks[ ](?:well[ ])?for[ ]me\b|\bthat[ ]makes[ ]sense\b|\bwill[ ]do\b",
            r"\b(?:good|great|nice|excellent|fine)[ ](?:idea|plan|suggestion|point|proposal|call|thinking)\b|\b(?:fine|okay|ok|good)[ ](?:with|by|for)[ ]me\b|\bhappy[ ]with[ ]that\b|\bi[ ]am[ ](?:fine|okay|ok|happy)[ ]with[ ](?:that|this|your|it)\b",
            r"^(?:[^\W_]+,[ ])?(?:ok|okay|agreed|sure|yep|yeah|alright|all[ ]right|deal|absolutely|definitely|of[ ]course|noted|certainly|cool|right)(?![ ]?(?:\w|\?))",
            r"^(?:[^\W_]+,[ ])?(?:yes|ok|okay)(?:[ ,!]*$|[ ,!]+(?:that|this|agreed|sounds|let|i[ ]agree|of[ ]course|sure)\b)",
            r"\back\b",
        ),
        frozenset(
            "thank thanks got understood acknowledged acknowledge noted roger received read board agree accept concur understand sounds looks seems works makes do enough "
            "copy good great nice excellent fine okay ok agreed sure yes yep yeah alright right deal absolutely definitely certainly cool course problem with appreciate "
            "appreciated ack".split()
        ),
        r"\bnot[ ](?:agree|sure)\b|\b(?:so|if|that|once|when|whether)[ ]i[ ](?:agree|understand)\b|^(?:either|both)\b|\bdo[ ]i[ ]understand\b",
    ),
    "reason": ActWords(
        _any(
            r"\b(?:because|so[ ]that|due[ ]to|owing[ ]to|given[ ]that|in[ ]order[ ]to|therefore|thus|hence|for[ ]this[ ]reason|that[ ]is[ ]why|thanks[ ]to[ ]the|considering[ ]that|the[ ]reason|reason[ ](?:is|being)|this[ ]way|that[ ]way|which[ ]means|seeing[ ](?:that|as)|for[ ]the[ ]sake)\b",
            r"(?:^|, )(?:and )?since\b(?![ ](?:the[ ](?:last|start|beginning|first)|round|then|turn))|, otherwise\b|^otherwise\b",
            r"(?:^|, )as[ ](?:i|you|we|they|both|all|most|none|nobody|no[ ]one|everyone|there|my|your|it|that|this)\b(?![ ]see\b)|(?<!\bsame)(?<!\blong)(?<!\bsoon)(?<!\bfar)(?<!\bmuch)(?<!\bmany)(?<!\bwell)(?<!\bjust)[ ]as[ ](?:i|you|we|they|most|nobody|there|it)[ ](?:already[ ])?(?:have|has|am|are|is|do|need)\b",
            r",[ ](?:and )?so[ ](?:i|you|it|let|my)\b|\b(?:reason(?:ing|s)?|rationale|explanation|justification)[\"']?:",
            r"\bto[ ](?:avoid|prevent|make[ ]sure|ensure|keep[ ]us[ ]from)\b",
        ),
        frozenset(
            "because so due owing given order therefore thus hence otherwise reason reasons reasoning rationale explanation justification way means seeing since as avoid "
            "prevent sure ensure keep why considering sake thanks".split()
        ),
    ),
    "challenge": ActWords(
        _any(
            r"\b(?:that|this|it)[ ](?:can[ ]?not|could[ ]not|does[ ]not|is[ ]not|will[ ]not|would[ ]not)[ ](?:\w+[ ])?(?:be|right|correct|true|possible|so|accurate|add[ ]up|match|fit|make[ ](?:any[ ])?sense|work|what|consistent|agree)\b",
            r"\b(?:that|this|it|something|your[ ]\w+)[ ](?:is|seems|looks|must[ ]be|sounds)[ ](?:\w+[ ])?(?:wrong|impossible|incorrect|odd|strange|off|false|a[ ]mistake|an[ ]error|inconsistent|not[ ]right|doubtful|mistaken)\b",
            r"\bare[ ]you[ ](?:really[ ]|quite[ ]|absolutely[ ]|completely[ ])?(?:sure|certain|positive|serious)\b|\breally\?$|\bi[ ](?:really[ ]|strongly[ ])?(?:doubt|disagree|object|dispute|question|challenge)\b",
            r"\bi[ ]do[ ]not[ ](?:believe|agree|buy|trust)\b(?![ ]yet)|\bi[ ]do[ ]not[ ]think[ ](?:so|that|this|it|you)\b|\bi[ ]am[ ]not[ ](?:so[ ])?(?:sure|convinced|certain)[ ](?:that|about|this|you|if|it)\b|\bhard[ ]to[ ]believe\b|\bi[ ]have[ ](?:my[ ]|some[ ])?doubts\b",
            r"(?:^|, )(?:but|no|wait|hm+|hold[ ]on|however)[ ,]+(?:earlier[ ]|before[ ]|i[ ]thought[ ])?you[ ](?:have[ ]|just[ ]|had[ ])?(?:said|told|wrote|claimed|promised|announced|were)\b|^(?:no|nope),?[ ]+(?:that|this|it|you)\b",
            r"\bcontradict(?:s|ion|ory|ing)?\b|\b(?:contrary[ ]to|mistaken|inconsistent[ ]with|not[ ]consistent[ ]with|objection|not[ ]what)\b|\byou[ ](?:are|must[ ]be|were)[ ](?:wrong|mistaken)\b",
            r"\bdid[ ]not[ ]you[ ](?:just[ ])?(?:say|tell|write)\b|\byou[ ](?:said|told[ ]me|wrote)[ ](?:something[ ]else|otherwise|the[ ]opposite|something[ ]different)(?=.{0,30}(?:before|earlier|last|previous|just|$))|\b(?:earlier|before|previously|last[ ]round)[ ,]+you[ ](?:said|told|wrote|claimed)\b",
            r"\bwhy[ ](?:do|did|are|would)[ ]you[ ](?:say|claim|think|still|now|change)\b|\bhow[ ](?:can|could)[ ](?:that|this)[ ]be\b|\bis[ ]that[ ](?:really|even)\b|\bhow[ ]do[ ]you[ ]know\b",
        ),
        frozenset(
            "that this it something your are really doubt doubts disagree object dispute question challenge believe agree buy trust think sure convinced certain but no nope wait hm hmm hold however "
            "contradict contradicts contradiction contradictory contradicting contrary mistaken inconsistent consistent objection not wrong you earlier before previously last why how".split()
        ),
        r"\b(?:unless|if|until)[ ]you[ ]tell[ ]me\b",
    ),
    "check": ActWords(
        _any(
            rf"\b(?:please|can|could|would|will|let|want|like|need|just|asking|ask|kindly|should|must|mind|try|good|required|needed|wish|request(?:ing)?|have|going)\b[^.]{{0,40}}\b{_VERIFY}\b",
            rf"(?:^|[,:][ ])(?:\w+,[ ])?{_VERIFY}\b(?!ed)|\b{_VERIFY}[ ]please\b",
            r"\bis[ ](?:that|this|it)[ ](?:really[ ]|still[ ]|all[ ])?(?:right|correct|true|so|accurate|the[ ]case|up[ ]to[ ]date|valid)\b[^.]{0,15}$|(?:right|correct)\?$",
            r"\blet[ ]me[ ]know[ ](?:if|whether)[ ][^.]{0,40}\b(?:still|correct|right|true|holds?|accurate|changed|wrong)\b|\b(?:tell|know|see)[ ](?:me[ ])?(?:if|whether)[ ][^.]{0,20}\bstill\b",
            r"\b(?:send|need|await|waiting[ ]for|want)[ ](?:me[ ])?(?:a[ ]|your[ ]|some[ ])?confirmation\b|\bplease[ ]re-?read\b",
        ),
        frozenset(
            "confirm confirming reconfirm verify verifying reverify check checking recheck acknowledge validate look is right correct still holds hold true accurate changed wrong confirmation read reread double cross".split()
        ),
        r"\b(?:i|we)[ ](?:can[ ]|hereby[ ]|will[ ]gladly[ ]|have[ ]|just[ ]|already[ ])*(?:confirm(?:ed)?|verified|checked|double-?checked|acknowledged?)\b",
    ),
    "clash": ActWords(
        _any(
            rf"\b(?<!-){_CLASH}\b(?!-)|\bthe[ ]same[ ](?:group|number|colou?r|one|choice)[ ]as[ ](?:you|me|mine|yours)\b|\b(?:too[ ]many|uncovered|not[ ]covered|incompatible|one[ ]leader[ ]too|at[ ]odds|double[- ]booked)\b",
            rf"\b{_OTHERS}[ ](?:do[ ]not|are[ ]not|can[ ]not|does[ ]not|differ|disagree|overlap|coincide)\b(?:[ ](?:fit|match|agree|work|compatible|go|line|add|aligned|consistent|the[ ]same))?",
            r"\b(?:we|you[ ]and[ ]i)[ ](?:still[ ])?(?:do[ ]not[ ](?:\w+[ ])?(?:agree|match)|disagree|differ|are[ ]not[ ](?:\w+[ ])?(?:aligned|consistent|in[ ]agreement|in[ ]sync)|(?:have|are)[ ](?:chosen[ ]|picked[ ])?different\b)",
            r"\bboth[ ](?:of[ ]us[ ])?(?:have[ ]|are[ ]|has[ ])?(?:now[ ]|currently[ ]|still[ ])?(?:chosen|chose|picked|pick|selected|took|taken|taking|take|in|on|have|has|want|using|use|at)[ ](?:in[ ])?(?:the[ ]same|group[ ](?:\d|\w+\b))",
            r"\bwe[ ]have[ ]a[ ]problem\b|^problem\b|\bthere[ ]is[ ]a[ ](?:problem|conflict|clash)\b",
        ),
        frozenset(
            "conflict conflicts conflicting clash clashes clashing collision collisions collide collides colliding mismatch same many uncovered covered incompatible odds booked "
            "choice choices answer answers value values group groups pick picks number numbers selection selections decision decisions plan plans agree match disagree differ aligned consistent "
            "agreement sync different both problem too".split()
        ),
        rf"\b(?:{_HYPOTHETICAL})[ ](?:[\w-]+[ ]){{0,3}}?(?:{_CLASH}|both)\b|\bclash-|conflict-|\b(?:great|perfect|excellent|wonderful|fantastic|nice|glad|happy)\b|\bmake[ ]sure\b|\blet[ ]us\b[^.]{{0,40}}{_CLASH}",
        stated=True,
    ),
    "welcome": ActWords(
        _any(
            rf"\b{_GLAD}\b[^.]{{0,60}}\b{_EQUAL}\b|\b{_EQUAL}\b[^.,]{{0,40}},[ ](?:\w+[ ]){{0,3}}{_GLAD}\b|\bno[ ](?:conflicts?|clash(?:es)?)[ ]between[ ](?:us|you[ ]and[ ]me)\b",
            r"\bwe[ ](?:are[ ]|have[ ])?(?:now[ ]|both[ ]|all[ ]|already[ ]|fully[ ]|finally[ ])*(?:agree[ ]on|agree$|in[ ](?:full[ ])?agreement|aligned|in[ ]sync|on[ ]the[ ]same[ ]page|match\b|consistent|unanimous|reached[ ](?:an[ ])?(?:agreement|consensus))",
        ),
        frozenset(
            "great perfect perfectly excellent glad nice good wonderful awesome happy fantastic lovely super brilliant pleased hooray yay done agree agreement aligned sync page match consistent unanimous reached conflict conflicts clash clashes".split()
        ),
        r"\bif\b|\bunless\b|\b(?:should|need[ ]to|must|could|can|to|not|let[ ]us|have[ ]to|would|until|so[ ]that|once|when)[ ](?:\w+[ ]){0,2}(?:agree|match|be)\b|\bcan[ ]we\b|\bnot\b|\b(?:happy|glad|pleased|good|nice|great)[ ](?:to[ ](?!see|hear|know|find|have)|with|choice)|\blet[ ]us\b",
        stated=True,
    ),
    "off_protocol": ActWords(
        _any(
            r"\b(?:meetings?|zoom|surveys?|questionnaires?|e-?mails?|polls?|spreadsheets?|slack|discord|whatsapp|workshops?|calendar|webinar|hotline|telephone|conference|chat[ ]?room|newsletter|google[ ]docs?|online[ ]form|in[ ]person|face[ ]to[ ]face)\b",
            r"\b(?:group|video|phone|conference|quick|short|zoom|team)[ ](?:call|chat|meeting)|\b(?:hop|jump|get)[ ]on[ ]a[ ]call|\bcall[ ](?:me|everyone|each[ ]other)\b|\bby[ ]phone\b|\bover[ ]the[ ]phone\b|\bphone[ ](?:me|you|call)|\bgive[ ](?:me|you)[ ]a[ ]call",
            r"\bmeet[ ](?:up|tomorrow|again|in|at|and|to|with|online|face|soon|for|on|over|somewhere)\b|\b(?:let[ ]us|can[ ]we|should|could|shall[ ]we|we[ ]will)[ ](?:all[ ])?(?:meet|gather[ ]in|get[ ]together)\b",
            r"\b(?:shared?|common|joint|online)[ ](?:document|doc|file|sheet|drive|board|table|calendar|whiteboard|folder|database)\b|\bwhiteboard\b|\bwebsite\b|\bmailing[ ]list\b",
            rf"\b{_HOLD}[ ](?:a|an|another|our|the)[ ](?:\w+[ ])?(?:vote|survey|poll|meeting|call|discussion|session|chat|gathering|ballot|forum|brainstorm\w*|workshop)\b",
            r"\b(?:tomorrow|next[ ]week|next[ ]month|this[ ]afternoon|tonight|at[ ]noon|by[ ](?:friday|monday)|on[ ](?:friday|monday)|office|o'clock|brainstorm(?:ing)?)\b",
            r"\b(?:contact|message|write[ ]to|reach[ ]out[ ]to|broadcast[ ](?:this[ ])?to|talk[ ]to|notify|inform|speak[ ]to|ask)[ ](?:directly[ ])?(?:all|every|each|everyone)[ ](?:of[ ]the[ ]|the[ ]|in[ ]the[ ])?(?:other[ ]|whole[ ]|entire[ ])?(?:agents?|nodes?|members?|network)\b|\bnon-?neighbou?rs?\b|\bnot[ ](?:my|a)[ ]neighbou?r[ ]but[ ]i[ ]will\b",
        ),
        frozenset(
            "meeting meetings zoom survey surveys questionnaire questionnaires email emails mail mails poll polls spreadsheet spreadsheets slack discord whatsapp workshop workshops calendar webinar hotline "
            "telephone conference chat chatroom newsletter google form person face call phone meet gather together document doc file sheet drive board table whiteboard folder database website mailing "
            "vote discussion session gathering ballot forum brainstorm brainstorming tomorrow next afternoon tonight noon friday monday office clock contact message write reach broadcast talk notify inform "
            "speak ask non nonneighbour nonneighbours nonneighbor nonneighbors neighbor neighbour".split()
        ),
        r"\b(?:no|not|without|instead[ ]of)[ ](?:[\w-]+[ ]){0,3}(?:meeting|call|survey|e-?mail)",
    ),
}
"""By act, in the order of the acts."""
