"""What only leads up to a statement: "let me tell you that", "you should know that", "please note that"."""

from pytest_agentsnet.metrics.reading.words.late import late

_TELL = r"(?:tell|inform|assure|add|say|repeat|point out|remind|mention|note|notify|stress|state|report|announce|confess|admit|emphasi[sz]e|clarify|explain|let @\w+ know|draw @your attention to the fact|inform @\w+|share)"
_HEED = r"(?:note|know|see|remember|recall|be aware|be advised|be informed|bear in mind|keep in mind|take note|observe|(?:do )?not forget|never forget|notice|understand|mind|consider|rest assured|be assured|realis?e|realize)"
_THAT = r"(?: (?:@you|@me|@we|@all|@\d+))?(?:,| ?:)? (?:that |(?=@(?:me|you|\d+|my|your|we)\b (?:\w+ ){0,2}(?:am|are|is|has|have|took|chose|picked|said|\w+s)\b))"
FRAME = late(
    r"^\W*(?:(?:and|but|so|well|now|then|also|ok|just|hey|hello|first|again|by the way|anyway),? )*(?:"
    rf"let @me (?:just |also |first |only |quickly |please )?{_TELL}"
    r"|let @it be (?:known|said|noted|clear)"
    rf"|(?:please |kindly |do |just )*{_HEED}"
    rf"|@you (?:should|might|may|must|need to|ought to|will|would|can|could)(?: also| perhaps| well)?(?: like to| want to| wish to| care to| be glad to| be pleased to)? {_HEED}"
    rf"|@me (?:would|should) (?:like|love|want|prefer|rather have) @(?:you|all|@?other) to {_HEED}"
    rf"|@me (?:hope|trust|take @it|am glad|am happy) (?:that )?@you (?:also |already |now )?(?:know|see|saw|remember|noticed|heard|read|understand|are aware)"
    rf"|@me (?:may|might|can|could|should|must|have to|want to|wish to|would like to|am able to|am happy to|am glad to|beg to|need to)(?: also| just| only| hereby| safely)? {_TELL}"
    rf"|(?:may|might|could|can) @me (?:just |also |please |perhaps )?{_TELL}"
    r"|(?:could|can|would|will|please|kindly) (?:@you )?(?:please |kindly )?(?:tell|inform|let|remind|assure|pass on to|report to|pass @it on to) (?:@\d+|@all|@other|others|@they)(?: know)?"
    r"|@it (?:should|must|may|might|can) be (?:noted|said|added|known|mentioned|stressed|remembered)"
    r"|there is no (?:denying|doubt|question|secret|disputing|arguing)|@me (?:have|had) not forgotten|no doubt"
    rf"){_THAT}"
)
"""Behind it stands what is told, in a mood of its own."""


def without_frame(marked: str) -> str:
    """The marked clause without what leads up to it; as it is where nothing does."""
    return FRAME.sub("", marked, 1) if "@" in marked else marked
