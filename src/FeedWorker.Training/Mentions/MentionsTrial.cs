using FeedWorker.Language;
using FeedWorker.Language.Entities;
using FeedWorker.Language.Mentions;
using FeedWorker.Language.Mentions.Discourse;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Syntax;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Training.Mentions;

/// <summary>Runs the stages up to the mentions on a document of the corpus, on request with the corpus's names, to tell mistakes of the resolver from those of the tagger.</summary>
internal sealed class MentionsTrial(LanguageModel model, bool withGoldNames)
{
    internal Func<SegmentedText, SyntaxTrees> Trees { get; init; } = model.Syntax.Parse;

    internal MentionResolver Run(GumDocument document, PronounTeacher? teacher = null)
    {
        var segments = SentenceSplitter.Split(document.Text, Tokenizer.Tokenize(document.Text));
        var parsed = new ParsedText(segments, Trees(segments));
        var names = withGoldNames ? Names(document) : EntityTagger.Tag(parsed, model, publicationDay: null).Mentions;
        return new MentionResolver(parsed, names, model.Gazetteer, publicationDay: null, teacher);
    }

    // The stretch of proper nouns about the head of each named mention; of two that overlap the longer.
    internal static List<EntityMention> Names(GumDocument document)
    {
        var names = new List<(int First, int End, EntityType Type)>();
        foreach (var mention in document.Mentions)
        {
            if (mention.Core.Count == 0 || TypeOf(mention.Type) is not { } type)
            {
                continue;
            }

            var head = GumHead.Of(document, mention);
            if (document.Words[head].Tag != "PROPN")
            {
                continue;
            }

            var (first, end) = (head, head + 1);
            while (first > mention.First && IsPartOfName(document, mention, first - 1))
            {
                first--;
            }

            while (end < mention.End && (IsPartOfName(document, mention, end) || (end + 1 < mention.End && document.Words[end].Tag is "PUNCT" && IsPartOfName(document, mention, end + 1))))
            {
                end++;
            }

            if (mention.Type == "person" && end - first == 1 && Titles.Contains(document.Text[document.Words[head].Span.Start..document.Words[head].Span.End]))
            {
                continue;
            }

            names.Add((first, end, type));
        }

        var taken = new bool[document.Words.Count];
        var kept = new List<EntityMention>();
        foreach (var (first, end, type) in names.OrderByDescending(name => name.End - name.First))
        {
            if (!taken.AsSpan(first, end - first).Contains(true))
            {
                taken.AsSpan(first, end - first).Fill(true);
                kept.Add(new EntityMention(new TextSpan(document.Words[first].Span.Start, document.Words[end - 1].Span.End), type));
            }
        }

        return [.. kept.OrderBy(mention => mention.Span.Start)];
    }

    private const string Titles = "President Professor Senator Fellow Major Chancellor Minister Director King Queen Tsar Emperor Regent Doctor Chairman Governor Mayor Secretary";

    private static bool IsPartOfName(GumDocument document, GumMention mention, int word) =>
        mention.Core.Contains(word) && document.Words[word].Relation != "nmod:desc" && char.IsUpper(document.Text[document.Words[word].Span.Start]);

    private static EntityType? TypeOf(string type) => type switch
    {
        "person" => EntityType.Person,
        "organization" => EntityType.Organization,
        "place" => EntityType.Location,
        "event" => EntityType.Event,
        "object" => EntityType.Product,
        "abstract" => EntityType.Misc,
        _ => null,
    };
}
