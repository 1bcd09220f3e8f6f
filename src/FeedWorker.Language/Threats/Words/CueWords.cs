namespace FeedWorker.Language.Threats.Words;

/// <summary>Words that announce, deny or weaken a threat, and the small words that hold a sentence together.</summary>
internal static class CueWords
{
    /// <summary>Verbs in their base form.</summary>
    internal static readonly (WordMarks Marks, string Words)[] Verbs =
    [
        (WordMarks.Threaten, "threaten"),
        (WordMarks.Vow, "vow swear pledge promise"),
        (WordMarks.Warn | WordMarks.Say, "warn caution"),
        (WordMarks.Say, "say announce declare confirm add insist state affirm stress claim tell reiterate emphasize emphasise signal "
            + "write reveal note maintain explain indicate assert remind argue hint"),
        (WordMarks.Hand, "issue give deliver send set hand present serve repeat renew make receive get impose"),
        (WordMarks.Be, "remain seem appear"),
        (WordMarks.Deny, "deny refute disavow"),
        (WordMarks.Withdraw, "lift withdraw retract drop shelve suspend abandon rescind cancel avert postpone scrap revoke"),
        (WordMarks.Defy, "reject defy dismiss ignore condemn denounce criticise criticize deplore face confront brush shrug laugh counter"),
    ];

    /// <summary>Nouns in the singular.</summary>
    internal static readonly (WordMarks Marks, string Words)[] Nouns =
    [
        (WordMarks.ThreatNoun, "threat"),
        (WordMarks.WarningNoun, "warning"),
        (WordMarks.Ultimatum, "ultimatum"),
        (WordMarks.Deadline, "deadline"),
        (WordMarks.Consequence, "consequence repercussion"),
        (WordMarks.Duration, "hour day week month minute year"),
    ];

    /// <summary>Words of one form only.</summary>
    internal static readonly (WordMarks Marks, string Words)[] Forms =
    [
        (WordMarks.Will, "will would shall 'll ’ll wo"),
        (WordMarks.Might, "could may might can should must"),
        (WordMarks.Not, "not n't n’t n‘t n´t n＇t never no neither nor without cannot"),
        (WordMarks.Be | WordMarks.Finite, "is are was were 's ’s 're ’re 'm ’m did does"),
        (WordMarks.Be, "be been being am"),
        (WordMarks.Have | WordMarks.Finite, "has have had 've ’ve"),
        (WordMarks.Have, "having"),
        (WordMarks.Finite, "do said told issued gave sent came set made led became began called took put went says"),
        (WordMarks.If, "if unless until till when once should whenever provided"),
        (WordMarks.Pronoun, "i we you he she it they who us them him me"),
        (WordMarks.Determiner, "the a an this that these those his her its their our my your any some all every each another next last"),
        (WordMarks.Preposition, "of in on at to for from by with against over into about between among during after before under "
            + "near through towards toward within across around off onto upon despite amid following since as over because via out inside outside beyond beneath"),
        (WordMarks.Conjunction, "and or but while although though whereas because that which whose whom where so than rather as if unless until when once wherever whenever however"),
        (WordMarks.Adverb, "also again repeatedly now today yesterday tomorrow publicly even once already still then later earlier reportedly "
            + "recently further openly explicitly immediately soon only just ever formally officially often frequently always constantly "
            + "regularly previously instead tonight angrily meanwhile additionally simply actually therefore thus permanently severely "
            + "all both gradually completely certainly definitely surely simultaneously likewise no-longer longer well "
            + "swiftly firmly strongly harshly quickly effectively directly fully unilaterally militarily twice"),
        (WordMarks.Day | WordMarks.Adverb, "monday tuesday wednesday thursday friday saturday sunday"),
        (WordMarks.Day, "january february march april june july august september october november december midnight noon"),
        (WordMarks.Prompt, "ready prepared peril else face faces faced risk risks risked suffer intend intends intention intentions plan plans planning giving gave gives give "
            + "ruled ruling rules hinted hints options use reserve reserves reserved told ordered live lives numbered patience coming suddenly perish reap aimed considering weighing mulling contemplating set resolved poised determined"),
        (WordMarks.Guess, "how what whether why where when doubt doubts doubted fear fears feared think thinks thought believe believes believed suspect "
            + "suspects expect expects expected suggest suggests suggested speculate predict predicts predicted likely hope hopes worry worried "
            + "concern concerns"),
        (WordMarks.Habit, "regularly often always constantly routinely frequently repeatedly usually habitually"),
    ];
}
