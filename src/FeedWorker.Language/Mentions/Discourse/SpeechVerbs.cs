using System.Collections.Frozen;

namespace FeedWorker.Language.Mentions.Discourse;

/// <summary>Verbs whose subject is speaking, in the forms that news uses. Who spoke last is whom the next "he said" means.</summary>
internal static class SpeechVerbs
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _forms =
        ("say says said saying tell tells told telling add adds added adding ask asks asked asking note notes noted noting state states stated stating explain explains explained explaining "
        + "argue argues argued arguing claim claims claimed claiming insist insists insisted insisting stress stresses stressed stressing warn warns warned warning announce announces announced announcing "
        + "admit admits admitted admitting deny denies denied denying confirm confirms confirmed confirming declare declares declared declaring reply replies replied replying recall recalls recalled recalling "
        + "write writes wrote tweet tweets tweeted post posted comment comments commented remark remarks remarked observe observes observed suggest suggests suggested believe believes believed think thinks thought "
        + "continue continues continued conclude concludes concluded emphasise emphasised emphasize emphasized acknowledge acknowledges acknowledged reveal reveals revealed reiterate reiterated urge urges urged "
        + "accuse accuses accused vow vows vowed promise promises promised point pointed recount recounts recounted predict predicts predicted respond responds responded joke joked lament laments lamented "
        + "describe describes described affirm affirms affirmed indicate indicates indicated mention mentions mentioned quip quipped shout shouted question questioned advise advises advised criticise criticised criticize criticized")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the word is such a form. Lower case only: a capital makes a name or an order of it.</summary>
    internal static bool Contains(ReadOnlySpan<char> word) => _forms.Contains(word);
}
