"""The words of acts: what is a thank-you, a reason, a doubt."""

from collections.abc import Mapping
from dataclasses import dataclass

from pytest_agentsnet.core.claim import Act, Mood


@dataclass(frozen=True, slots=True)
class ActWords:
    """``says`` is a pattern of the act, unless ``unless`` is found as well; in an ``excluded`` mood it does not count.

    One of ``triggers`` stands in every clause in which ``says`` can be found.
    """

    says: str
    triggers: frozenset[str]
    unless: str = ""
    excluded: tuple[Mood, ...] = ()


_SAME = r"(?:in[ ]agreement|aligned|in[ ]sync|on[ ]the[ ]same[ ]page|agree(?:d|ment)?|the[ ]same|match(?:es|ing|ed)?|consistent|both|all[ ]set|unanimous|consensus)"
_GLAD = r"(?:great|perfect|excellent|glad|nice|good|wonderful|awesome|happy|fantastic|lovely|super|brilliant|pleased|hooray|yay|well[ ]done)"
_AGENTS = r"(?:agents?|nodes?|players?|participants?|members?|everyone|everybody|people)"

ACTS: Mapping[Act, ActWords] = {
    "ack": ActWords(
        r"\bthank(?:s|[ ]you)\b|\b(?:got[ ]it|understood|acknowledged?|noted|roger|received)\b|\bi[ ](?:fully[ ]|completely[ ]|totally[ ])?(?:agree|accept|concur|acknowledge)\b"
        r"|\b(?:sounds|looks|seems)[ ](?:good|great|fine|perfect|reasonable|like[ ]a[ ](?:good[ ])?plan)\b|\bworks[ ](?:well[ ])?for[ ]me\b|\b(?:makes[ ]sense|will[ ]do|fair[ ]enough|copy[ ]that)\b"
        r"|\b(?:good|great|nice|excellent)[ ](?:idea|plan|suggestion|point|proposal|call|thinking)\b|\b(?:fine|okay|ok|good)[ ](?:with|by|for)[ ]me\b|\b(?:no[ ]problem|happy[ ]with[ ]that|you[ ]are[ ]right|i[ ]appreciate)\b"
        r"|^(?:ok|okay|agreed|sure|yes|yep|yeah|alright|all[ ]right|right|deal|absolutely|definitely|of[ ]course|understood|fine|done)(?:$|[ ]?[,!-])",
        frozenset(
            "thank thanks got understood acknowledged acknowledge noted roger received agree accept concur sounds looks seems works makes do enough copy good "
            "great nice excellent fine okay ok agreed sure yes yep yeah alright right deal absolutely definitely course problem with appreciate done".split()
        ),
        r"\bdo not agree\b|\bnot sure\b|\bplease (?:acknowledge|accept)\b",
        ("question", "conditional", "negated"),
    ),
    "reason": ActWords(
        r"\b(?:because|so[ ]that|due[ ]to|owing[ ]to|given[ ]that|in[ ]order[ ]to|therefore|thus|hence|otherwise|the[ ]reason|reason[ ](?:is|being)|this[ ]way|that[ ]way|which[ ]means|seeing[ ](?:that|as)|for[ ]this[ ]reason)\b"
        r"|^since\b(?![ ](?:the[ ](?:last|start|beginning|first)|round|then|turn))|,[ ]since\b|\bas[ ](?:i|you|we|they|both|all|most|none|nobody|there|my|your|it|that)\b(?=.{0,60}\b(?:have|has|am|are|is|do|need|already)\b)"
        r"|^(?:and )?so[ ](?:i|we|you|it|that|let|my)\b|\bto[ ](?:avoid|prevent|make sure|ensure|keep us from)\b",
        frozenset("because so due owing given order therefore thus hence otherwise reason way means seeing since as avoid prevent sure ensure keep".split()),
    ),
    "challenge": ActWords(
        r"\b(?:that|this|it)[ ](?:can[ ]?not|could[ ]not|does[ ]not|is[ ]not|is|seems|looks|must[ ]be|sounds)[ ](?:be[ ](?:right|true|correct|so)?|(?:right|correct|true|possible|wrong|impossible|incorrect|odd|strange|a[ ]mistake|an[ ]error|inconsistent|false|add[ ]up|match|fit|make[ ]sense|what[ ](?:you|i))\b)"
        r"|\bare[ ]you[ ](?:really[ ]|quite[ ]|absolutely[ ])?(?:sure|certain|positive|serious)\b|\bi[ ](?:doubt|disagree|do[ ]not[ ](?:believe|agree|think[ ](?:so|that)|buy))\b"
        r"|\b(?:but|no)[ ,]+(?:earlier[ ]|before[ ])?you[ ](?:said|told|wrote|claimed|had said|just)\b|\b(?:contradicts?|contradiction|contradictory|contrary[ ]to|mistaken|inconsistent|not[ ]consistent)\b"
        r"|\byou[ ](?:are|must[ ]be)[ ]wrong\b|\b(?:did[ ]not|did)[ ]you[ ](?:not[ ])?(?:say|tell|write)\b|\bnot[ ]what[ ]you\b|\b(?:earlier|before|previously|last[ ]round)[ ]you[ ](?:said|told|wrote|claimed)\b"
        r"|\bwhy[ ](?:do|did|are|would)[ ]you[ ](?:say|claim|think|still|now|change)\b|\bhow[ ](?:can|could)[ ](?:that|this|you)\b|\bi[ ](?:question|challenge)\b|\bno,[ ](?:that|it|i[ ]am[ ]not)\b",
        frozenset(
            "that this it are doubt disagree not but no contradicts contradict contradiction contradictory contrary mistaken inconsistent consistent wrong did you earlier "
            "before previously why how question challenge".split()
        ),
    ),
    "check": ActWords(
        r"\b(?:please|can|could|would|will|may|let|want|like|need|need to|just|asking|ask|kindly|should|must|mind)\b.{0,40}\b(?:confirm(?:ing)?|verify(?:ing)?|double[- ]?check(?:ing)?|re-?check|check(?:ing)?|acknowledge|validate)\b"
        r"|^(?:confirm|verify|check|double[- ]?check)\b|\bis[ ](?:that|this|it)[ ](?:really[ ]|still[ ]|all[ ])?(?:right|correct|true|so|accurate|the[ ]case)\b|\b(?:right|correct)\?$"
        r"|\bcan[ ]i[ ]rely\b|\bconfirm(?:ation)?[ ](?:that|your|if|whether|please|this|it|from)\b",
        frozenset(
            "confirm confirming verify verifying check checking acknowledge validate recheck is right correct rely confirmation double".split()
        ),
        r"\b(?:i|we)[ ](?:can[ ]|hereby[ ]|will[ ]|have[ ]|just[ ]|already[ ])*(?:confirm(?:ed)?|verified|checked|double-?checked)\b",
    ),
    "clash": ActWords(
        r"\b(?:conflicts?|conflicting|clash(?:es|ing)?|collisions?|collides?|contradict(?:s|ion)?)\b|\bsame[ ](?:group|number|colou?r|one|choice|value)[ ]as[ ](?:you|me|mine|yours)\b|\bwe[ ](?:do[ ]not[ ]agree|disagree|differ|are[ ](?:both[ ]in[ ]the[ ]same|not[ ]aligned))\b"
        r"|\b(?:uncovered|not[ ]covered)\b|\b(?:a|one|big)[ ]problem\b|^problem\b",
        frozenset(
            "conflict conflicts conflicting clash clashes clashing collision collisions collide collides contradict contradicts contradiction same agree disagree differ aligned uncovered covered problem".split()
        ),
        r"\b(?:no|any|avoid(?:s|ing)?|without|prevent(?:s|ing)?|potential|possible|future|if|in case of|on|conflict-free|free of|resolve|minimi[sz]e|fewer|reduce|not|never|whenever|when|unless|each|every|might|could|would|may|cause|lead to|risk)[ ](?:[\w-]+[ ]){0,3}(?:conflict|clash|collision|collide|contradict|problem)",
        ("question", "conditional", "negated"),
    ),
    "welcome": ActWords(
        rf"\b{_GLAD}\b.{{0,60}}\b{_SAME}\b|\b{_SAME}\b.{{0,40}}\b{_GLAD}\b|\bwe[ ](?:are[ ])?(?:now[ ]|both[ ]|all[ ]|already[ ]|fully[ ])*(?:agree(?!ment)\b|in[ ]agreement|aligned|in[ ]sync|on[ ]the[ ]same[ ]page|match\b|consistent|unanimous)",
        frozenset("great perfect excellent glad nice good wonderful awesome happy fantastic lovely super brilliant pleased hooray yay done agree agreement aligned sync page match consistent unanimous".split()),
        r"\bif\b|\bdo we\b|\bunless\b|\b(?:should|need to|must|could|can|to|not|let us|have to) (?:both |all )?agree\b|\bdo not\b",
        ("question", "conditional", "negated"),
    ),
    "off_protocol": ActWords(
        rf"\b(?:(?:meetings?|zoom|surveys?|questionnaires?|e-?mails?|polls?|spreadsheets?|slack|workshops?|calendar|video|phone|whiteboard|webinar|brainstorm(?:ing)?)\b|(?:group|video|phone|conference|quick)[ ](?:call|chat)|chat[ ]room|(?:hop|jump|get)[ ]on[ ]a[ ]call|call[ ](?:me|you|everyone|each[ ]other)\b"
        rf"|meet[ ](?:up|tomorrow|again|in|at|and|to|with|online|face|soon)|(?:let[ ]us|can[ ]we|should|could|shall[ ]we)[ ]meet\b|in[ ]person|face[ ]to[ ]face|shared?[ ](?:document|doc|file|sheet|drive|board|table)|google[ ]doc"
        rf"|(?:hold|organi[sz]e|conduct|run|set[ ]up|schedule|arrange|convene)[ ](?:a|an|another)[ ](?:\w+[ ])?(?:vote|survey|poll|meeting|call|discussion|session|chat|gathering|ballot)|(?:tomorrow|next[ ]week|next[ ]month|this[ ]afternoon|by[ ]friday|office)\b"
        rf"|(?:contact|message|write[ ]to|reach[ ]out[ ]to|broadcast[ ]to|talk[ ]to|ask|tell|notify|inform)[ ](?:all|every|each)[ ](?:of[ ]the[ ]|the[ ])?(?:other[ ])?(?:agents?|nodes?|members?)|(?:everyone|everybody|all[ ]agents)[ ]in[ ]the[ ](?:whole[ ]|entire[ ])?network[ ]directly|non-?neighbou?rs?)\b",
        frozenset(
            "meeting meetings zoom survey surveys questionnaire questionnaires email emails e poll polls spreadsheet spreadsheets slack workshop workshops calendar video phone whiteboard webinar "
            "brainstorm brainstorming call chat meet person face share shared google hold organize organise conduct run set schedule arrange convene tomorrow next afternoon friday office contact "
            "message write reach broadcast talk ask tell notify inform everyone everybody all non nonneighbour nonneighbours nonneighbor nonneighbors mail mails".split()
        ),
        r"\b(?:no|not|without|instead of)[ ](?:[\w-]+[ ]){0,3}(?:meeting|call|survey|e-?mail)",
    ),
}
"""By act, in the order of the acts."""
