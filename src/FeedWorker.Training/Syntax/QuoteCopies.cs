using FeedWorker.Training.Treebanks;

namespace FeedWorker.Training.Syntax;

/// <summary>
/// Copies of "The envoy said that talks had failed." as news puts it more often: "Talks had failed, the envoy said." and
/// "“Talks had failed,” said the envoy." Treebanks hold few of these; half of what newswire says is said this way.
/// </summary>
internal static class QuoteCopies
{
    private static readonly HashSet<string> _verbs = new(StringComparer.OrdinalIgnoreCase)
    {
        "said", "says", "say", "added", "adds", "told", "tells", "announced", "warned", "claimed", "claims", "stated", "states", "explained", "insisted",
        "noted", "notes", "reported", "argued", "argues", "believe", "believes", "believed", "declared", "confirmed", "admitted", "wrote", "writes",
        "concluded", "predicted", "suggested", "suggests", "acknowledged", "complained", "promised", "denied", "recalled", "estimated", "remarked",
    };

    internal static IEnumerable<TreebankSentence> Of(IEnumerable<TreebankSentence> sentences)
    {
        var turn = 0;
        foreach (var sentence in sentences)
        {
            if (Parts.Of(sentence) is { } parts)
            {
                // With marks and without; the subject before and behind the verb in turn.
                yield return parts.Inverted(quoted: true, verbFirst: turn % 2 == 0);
                yield return parts.Inverted(quoted: false, verbFirst: turn % 2 == 1);
                turn++;
            }
        }
    }

    /// <summary>A sentence that can be turned: who, verb and more; what is said; the stop.</summary>
    private sealed record Parts(TreebankSentence Sentence, int Verb, int SubjectEnd, int Content, int ContentStart, int ContentEnd)
    {
        internal static Parts? Of(TreebankSentence sentence)
        {
            var words = sentence.Words;
            var verb = Find(words, 0, word => word.Head < 0);
            var subject = Find(words, 0, word => word.Head == verb && word.Relation == "nsubj");
            var content = Find(words, verb + 1, word => word.Head == verb && word.Relation == "ccomp");
            if (!_verbs.Contains(words[verb].Form) || subject < 0 || subject > verb || content < 0 || words[^1] is not { Form: ".", Relation: "punct" })
            {
                return null;
            }

            // The subject opens the sentence and ends at the verb; what is said reaches from its clause to the stop.
            var inContent = Below(words, content);
            var start = Array.IndexOf(inContent, true);
            var inSubject = Below(words, subject);
            var isWhole = inContent.Skip(start).SkipLast(1).All(inside => inside) && inSubject.Take(verb).All(inside => inside);
            return isWhole && start > verb && words[0].Tag != "PUNCT" && words[start].Tag != "PUNCT" && !words.Any(word => word.Form is "\"" or "“" or "”" or "''" or "``")
                ? new Parts(sentence, verb, verb, content, start, words.Count - 1)
                : null;
        }

        internal TreebankSentence Inverted(bool quoted, bool verbFirst)
        {
            var words = Sentence.Words;
            var first = words[ContentStart] is { Relation: "mark" } mark && mark.Form.Equals("that", StringComparison.OrdinalIgnoreCase) ? ContentStart + 1 : ContentStart;
            var content = Enumerable.Range(first, ContentEnd - first);
            var subject = Enumerable.Range(0, SubjectEnd);
            // A pronoun stays before its verb, and so does a subject whose verb has something of its own behind it.
            var isVerbFirst = verbFirst && words[0].Tag != "PRON" && ContentStart == Verb + 1;
            int[] source = isVerbFirst ? [Verb, .. subject] : [.. subject, .. Enumerable.Range(Verb, ContentStart - Verb)];

            const int OpeningMark = -1, Comma = -2, ClosingMark = -3;
            int[] order = [.. quoted ? [OpeningMark] : Array.Empty<int>(), .. content, Comma, .. quoted ? [ClosingMark] : Array.Empty<int>(), .. source, words.Count - 1];
            return Sentence with
            {
                Id = Sentence.Id + "-turned",
                Words = [.. order.Select(at => at switch
                {
                    OpeningMark or ClosingMark => new TreebankWord("\"", "PUNCT", Array.IndexOf(order, Content), "punct"),
                    Comma => new TreebankWord(",", "PUNCT", Array.IndexOf(order, Verb), "punct"),
                    _ => words[at] with { Form = Spelled(at, first), Head = words[at].Head < 0 ? -1 : Array.IndexOf(order, words[at].Head) },
                })],
            };
        }

        // What is said now opens the sentence, and the subject no longer does.
        private string Spelled(int at, int first)
        {
            var (form, tag) = (Sentence.Words[at].Form, Sentence.Words[at].Tag);
            return at == first ? char.ToUpperInvariant(form[0]) + form[1..]
                : at == 0 && tag != "PROPN" && form != "I" ? char.ToLowerInvariant(form[0]) + form[1..]
                : form;
        }

        private static int Find(IReadOnlyList<TreebankWord> words, int from, Predicate<TreebankWord> match)
        {
            for (var i = from; i < words.Count; i++)
            {
                if (match(words[i]))
                {
                    return i;
                }
            }

            return -1;
        }

        // Which words a word carries, itself included.
        private static bool[] Below(IReadOnlyList<TreebankWord> words, int top)
        {
            var below = new bool[words.Count];
            for (var i = 0; i < words.Count; i++)
            {
                var at = i;
                while (at >= 0 && at != top)
                {
                    at = words[at].Head;
                }

                below[i] = at == top;
            }

            return below;
        }
    }
}
