using System.Globalization;
using FeedWorker.Language.Entities;
using FeedWorker.Language.Mentions;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Training.Mentions;

/// <summary>Measures clusters and pronouns on documents of the GUM corpus, and shows what went wrong.</summary>
/// <param name="output">Where mistakes are shown; <see langword="null"/> to count only.</param>
internal sealed class MentionsReport(TextWriter? output)
{
    private readonly ClusterScore _names = new();
    private readonly ClusterScore _all = new();
    private int _pronouns;
    private int _right;
    private int _unresolved;
    private int _answered;
    private int _answeredRight;

    /// <summary>Adds a document and what was found in it.</summary>
    internal void Add(GumDocument gold, IReadOnlyList<Entity> entities, IReadOnlyList<Reference> references)
    {
        var named = NamedClusters(gold);
        AddClusters(_names, gold, named, byName: true, references.Where(reference => reference.How is not (Resolution.Pronoun or Resolution.Title or Resolution.HeadNoun)), entities, "name");
        AddClusters(_all, gold, named, byName: false, references, entities, null);
        AddPronouns(gold, named, entities, references);
    }

    /// <summary>The numbers, one a line.</summary>
    internal string Summary() => string.Create(CultureInfo.InvariantCulture, $"""
        names:    CoNLL F1 {_names.Conll:F3} (MUC {_names.Muc:F3} B3 {_names.B3:F3} CEAFe {_names.Ceaf:F3})
        mentions: CoNLL F1 {_all.Conll:F3} (MUC {_all.Muc:F3} B3 {_all.B3:F3} CEAFe {_all.Ceaf:F3})
        pronouns: {Share(_right, _pronouns):F3} to the right person ({_right} of {_pronouns}; {_unresolved} unresolved)
        answered: {Share(_answeredRight, _answered):F3} right of {_answered} personal pronouns that were led to somebody
        """);

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    // Clusters that hold a name of somebody or something: not those of dates and amounts.
    private static HashSet<string> NamedClusters(GumDocument gold) =>
        [.. gold.Mentions.Where(mention => IsName(gold, mention)).Select(mention => mention.Cluster)];

    private static bool IsName(GumDocument gold, GumMention mention) =>
        mention.Type is "person" or "organization" or "place" && mention.Core.Count > 0 && gold.Words[GumHead.Of(gold, mention)].Tag == "PROPN";

    private void AddClusters(
        ClusterScore score, GumDocument gold, HashSet<string> named, bool byName, IEnumerable<Reference> references, IReadOnlyList<Entity> entities, string? show)
    {
        var key = gold.Mentions.Index()
            .Where(pair => named.Contains(pair.Item.Cluster) && (!byName || IsName(gold, pair.Item)))
            .GroupBy(pair => pair.Item.Cluster)
            .Select(group => group.Select(pair => pair.Index).ToHashSet())
            .ToList();
        var alignment = new MentionAlignment(gold);
        var stranger = -1;
        var places = references
            .Where(reference => entities[reference.EntityId].Type is EntityType.Person or EntityType.Organization or EntityType.Location or EntityType.Facility)
            .OrderByDescending(reference => reference.Span.Length)
            .Select(reference => (reference.EntityId, reference.Span, Gold: alignment.Find(reference.Span)))
            .ToList();
        var response = places.GroupBy(place => place.EntityId)
            .Select(group => group.Select(place => place.Gold >= 0 ? place.Gold : stranger--).ToHashSet())
            .ToList();

        // A thing that is mentioned once says nothing about clusters when pronouns and titles are to be joined.
        score.Add(byName ? key : [.. key.Where(cluster => cluster.Count > 1)], byName ? response : [.. response.Where(cluster => cluster.Count > 1)]);
        if (show is not null && output is not null)
        {
            ShowClusters(gold, entities, places);
        }
    }

    private void ShowClusters(GumDocument gold, IReadOnlyList<Entity> entities, List<(int EntityId, TextSpan Span, int Gold)> places)
    {
        foreach (var group in places.Where(place => place.Gold >= 0).GroupBy(place => gold.Mentions[place.Gold].Cluster).Where(group => group.DistinctBy(place => place.EntityId).Count() > 1))
        {
            output!.WriteLine($"{gold.Id}\tSPLIT\t{string.Join(" | ", group.GroupBy(place => place.EntityId).Select(part => $"{entities[part.Key].Type} {entities[part.Key].Name}: {string.Join(", ", part.Select(place => gold.Text[place.Span.Start..place.Span.End]).Distinct())}"))}");
        }

        foreach (var group in places.Where(place => place.Gold >= 0).GroupBy(place => place.EntityId).Where(group => group.DistinctBy(place => gold.Mentions[place.Gold].Cluster).Count() > 1))
        {
            output!.WriteLine($"{gold.Id}\tJOINED\t{entities[group.Key].Type} {entities[group.Key].Name}\t{string.Join(" | ", group.GroupBy(place => gold.Mentions[place.Gold].Cluster).Select(part => $"{part.Key} {gold.Mentions[part.First().Gold].Type}: {string.Join(", ", part.Select(place => gold.Text[place.Span.Start..place.Span.End]).Distinct())}"))}");
        }
    }

    // A third-person singular pronoun of somebody whom the document names is right when the entity that we give it has a name
    // that the corpus counts to the same person. Unresolved is wrong.
    private void AddPronouns(GumDocument gold, HashSet<string> named, IReadOnlyList<Entity> entities, IReadOnlyList<Reference> references)
    {
        var byPlace = references.Where(reference => reference.How == Resolution.Pronoun).ToLookup(reference => reference.Span);
        var alignment = new MentionAlignment(gold);
        var clustersOf = entities.Select(entity => entity.Mentions
            .Select(mention => alignment.Find(mention.Span)).Where(index => index >= 0).Select(index => gold.Mentions[index].Cluster).ToHashSet()).ToList();
        foreach (var mention in gold.Mentions.Where(mention => mention.End - mention.First == 1).OrderBy(mention => mention.First))
        {
            var span = gold.Words[mention.First].Span;
            if (!IsPersonal(gold.Text[span.Start..span.End]))
            {
                continue;
            }

            var answer = byPlace[span].FirstOrDefault();
            var right = answer is not null && clustersOf[answer.EntityId].Contains(mention.Cluster);
            _answered += answer is null ? 0 : 1;
            _answeredRight += right ? 1 : 0;
            if (mention.Type != "person" || !named.Contains(mention.Cluster))
            {
                if (answer is not null && output is not null)
                {
                    output.WriteLine($"{gold.Id}\tUNNAMED\t{Context(gold.Text, span)}\t-> {entities[answer.EntityId].Name}\tgold {Gold(gold, mention.Cluster)}");
                }

                continue;
            }

            _pronouns++;
            _right += right ? 1 : 0;
            _unresolved += answer is null ? 1 : 0;
            if (!right && output is not null)
            {
                output.WriteLine($"{gold.Id}\tPRONOUN\t{Context(gold.Text, span)}\t-> {(answer is null ? "nobody" : entities[answer.EntityId].Name)}\tgold {Gold(gold, mention.Cluster)}");
            }
        }
    }

    private static string Gold(GumDocument gold, string cluster)
    {
        var mentions = gold.Mentions.Where(mention => mention.Cluster == cluster).ToList();
        var shown = mentions.FirstOrDefault(mention => IsName(gold, mention)) ?? mentions[0];
        return gold.Text[gold.Words[shown.First].Span.Start..gold.Words[shown.End - 1].Span.End].ReplaceLineEndings(" ");
    }

    private static bool IsPersonal(string word) =>
        word.ToLowerInvariant() is "he" or "him" or "his" or "himself" or "she" or "her" or "hers" or "herself";

    private static string Context(string text, TextSpan span)
    {
        var (from, to) = (Math.Max(0, span.Start - 200), Math.Min(text.Length, span.End + 60));
        return $"{text[from..span.Start]}[[{text[span.Start..span.End]}]]{text[span.End..to]}".ReplaceLineEndings("/");
    }
}
