namespace FeedWorker.Training.Treebanks;

/// <summary>
/// One reading of "spokesman Steve Maviglio" for all treebanks. EWT hangs the common noun on the name (nmod:desc), GUM the name's parts on the
/// noun (flat); a parser that learns both guesses, and with the head the subject of the clause is lost. GUM's reading is taken.
/// </summary>
internal static class TitleHarmony
{
    internal static TreebankSentence Apply(TreebankSentence sentence)
    {
        var words = sentence.Words;
        for (var title = 0; title < words.Count; title++)
        {
            if (words[title] is { Tag: "NOUN", Relation: "nmod:desc", Head: var name } && name > title && words[name].Tag == "PROPN")
            {
                words = WithTitleAsHead(words, title, name);
            }
        }

        return sentence with { Words = words };
    }

    private static TreebankWord[] WithTitleAsHead(IReadOnlyList<TreebankWord> words, int title, int name) =>
        [.. words.Select((word, i) =>
            i == title ? word with { Head = words[name].Head, Relation = words[name].Relation }
            : i == name ? word with { Head = title, Relation = "flat" }
            : word.Head == name ? word with { Head = title }
            : word)];
}
