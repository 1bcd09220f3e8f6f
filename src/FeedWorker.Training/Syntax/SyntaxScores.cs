using FeedWorker.Language.Sentences;
using FeedWorker.Language.Syntax;
using FeedWorker.Language.Tokens;
using FeedWorker.Training.Treebanks;

namespace FeedWorker.Training.Syntax;

/// <summary>How well a parser reads sentences whose words are given. Relations count without their subtype, punctuation counts.</summary>
/// <param name="Words">Words measured.</param>
/// <param name="Tags">Share of right tags.</param>
/// <param name="Heads">Share of right heads (UAS).</param>
/// <param name="Arcs">Share of right heads with the right relation (LAS).</param>
/// <param name="Clauses">F1 of the arcs that quotes and threats stand on: subjects, objects, clauses and what opens them.</param>
internal sealed record SyntaxScores(int Words, double Tags, double Heads, double Arcs, double Clauses)
{
    private static readonly HashSet<Relation> _clausal =
        [Relation.Nsubj, Relation.Obj, Relation.Ccomp, Relation.Xcomp, Relation.Advcl, Relation.Mark, Relation.Parataxis];

    /// <summary>Whether <see cref="Clauses"/> counts a relation.</summary>
    internal static bool IsClausal(Relation relation) => _clausal.Contains(relation);

    public override string ToString() => $"tag {100 * Tags:F2}  UAS {100 * Heads:F2}  LAS {100 * Arcs:F2}  clausal F1 {100 * Clauses:F2}  ({Words} words)";

    internal static SyntaxScores Of(SyntaxParser parser, IReadOnlyList<TreebankSentence> sentences)
    {
        var trees = parser.Parse(TextOf(sentences));
        var (tags, heads, arcs, at) = (0, 0, 0, 0);
        var (right, predicted, gold) = (0, 0, 0);
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Words.Count; i++)
            {
                var word = sentence.Words[i];
                var node = trees[at + i];
                var relation = RelationNames.Parse(word.Relation).Universal;
                var isHead = node.Head == (word.Head < 0 ? -1 : at + word.Head);
                var isArc = isHead && node.Relation.Universal == relation;
                tags += node.Tag.ToUd() == word.Tag ? 1 : 0;
                heads += isHead ? 1 : 0;
                arcs += isArc ? 1 : 0;
                gold += _clausal.Contains(relation) ? 1 : 0;
                predicted += _clausal.Contains(node.Relation.Universal) ? 1 : 0;
                right += isArc && _clausal.Contains(relation) ? 1 : 0;
            }

            at += sentence.Words.Count;
        }

        double words = Math.Max(at, 1);
        return new SyntaxScores(at, tags / words, heads / words, arcs / words, 2.0 * right / Math.Max(gold + predicted, 1));
    }

    /// <summary>The sentences as a text: words apart, one sentence to a line.</summary>
    internal static SegmentedText TextOf(IReadOnlyList<TreebankSentence> sentences)
    {
        var text = new System.Text.StringBuilder();
        var tokens = new List<Token>();
        var spans = new List<Sentence>();
        foreach (var sentence in sentences)
        {
            var (first, start) = (tokens.Count, text.Length);
            foreach (var word in sentence.Words)
            {
                tokens.Add(new Token(new TextSpan(text.Length, text.Length + word.Form.Length), TokenKind.Word));
                text.Append(word.Form).Append(' ');
            }

            spans.Add(new Sentence(new TextSpan(start, text.Length - 1), first, tokens.Count, spans.Count));
            text.Append('\n');
        }

        return new SegmentedText(text.ToString(), tokens, spans, [.. spans.Select(span => new Paragraph(span.Span, false))]);
    }
}
