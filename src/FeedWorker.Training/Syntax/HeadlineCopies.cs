using System.Globalization;
using FeedWorker.Training.Networks;
using FeedWorker.Training.Treebanks;

namespace FeedWorker.Training.Syntax;

/// <summary>
/// Copies of a share of the sentences as news writes them and treebanks hardly do: in capitals, In Title Case, without the last stop.
/// </summary>
internal static class HeadlineCopies
{
    private const float Share = 0.02f; // for each of the three kinds; more of them costs names their tag
    private const int MostWords = 30; // headlines are short

    internal static IEnumerable<TreebankSentence> Of(IEnumerable<TreebankSentence> sentences, int seed)
    {
        var noise = new Noise((ulong)seed);
        foreach (var sentence in sentences.Where(sentence => sentence.Words.Count is > 2 and <= MostWords))
        {
            var kind = noise.Next() / Share;
            if (kind < 1)
            {
                yield return Spelled(sentence, form => form.ToUpperInvariant());
            }
            else if (kind < 2)
            {
                yield return Spelled(WithoutStop(sentence), Capitalized);
            }
            else if (kind < 3)
            {
                yield return WithoutStop(sentence);
            }
        }
    }

    private static TreebankSentence Spelled(TreebankSentence sentence, Func<string, string> spell) =>
        sentence with { Words = [.. sentence.Words.Select(word => word with { Form = spell(word.Form) })] };

    // Small words stay small in a title, except at its beginning, where they are capital already.
    private static string Capitalized(string form) =>
        form.Length > 3 && char.IsLower(form[0]) ? char.ToUpper(form[0], CultureInfo.InvariantCulture) + form[1..] : form;

    private static TreebankSentence WithoutStop(TreebankSentence sentence)
    {
        var last = sentence.Words.Count - 1;
        return sentence.Words[last].Tag == "PUNCT" && sentence.Words.All(word => word.Head != last)
            ? sentence with { Words = [.. sentence.Words.Take(last)] }
            : sentence;
    }
}
