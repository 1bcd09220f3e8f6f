using FeedWorker.Language.Mentions;
using FeedWorker.Language.Mentions.Discourse;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Training.Mentions;

/// <summary>Reads documents whose pronouns are annotated, and learns from them what they take up.</summary>
internal sealed class PronounTrainer
{
    private readonly PronounLessons _lessons = new();

    /// <summary>The number of pronouns it learned from.</summary>
    internal int Count => _lessons.Count;

    /// <summary>Takes the pronouns of a document as lessons.</summary>
    internal void Add(MentionsTrial trial, GumDocument document)
    {
        var tokens = SentenceSplitter.Split(document.Text, Tokenizer.Tokenize(document.Text)).JoinCompounds();
        var clusters = ClustersOf(document, trial.Run(document));
        var clusterAt = document.Mentions.GroupBy(mention => document.Words[GumHead.Of(document, mention)].Span.Start)
            .ToDictionary(group => group.Key, group => group.MaxBy(mention => mention.End - mention.First)!.Cluster);
        trial.Run(document, Teach);

        int Teach(in PronounCase pronoun, IReadOnlyList<Candidate> candidates, IReadOnlyList<int[]> features)
        {
            var cluster = At(pronoun.Here.Token);
            var isRight = candidates.Select(candidate => cluster is not null && cluster == (candidate.Who.Entity >= 0 ? clusters[candidate.Who.Entity] : At(candidate.Who.Last.Token))).ToList();
            var found = isRight.Contains(true);
            _lessons.Add(pronoun.Pronoun, features, [!found, .. isRight]);
            return isRight.IndexOf(true) + 1;
        }

        string? At(int token) => clusterAt.GetValueOrDefault(tokens.Tokens[token].Span.Start);
    }

    /// <summary>The weights that fit the lessons best.</summary>
    /// <param name="shrink">How strongly each weight is drawn to zero.</param>
    internal PronounWeights Learn(double shrink) =>
        new([.. Enumerable.Range(0, PronounWeights.Kinds).Select(kind => _lessons.Learn(kind, shrink).Select(weight => (float)weight).ToArray())]);

    // What the corpus calls each of our entities: the cluster that most of its names belong to.
    private static List<string?> ClustersOf(GumDocument document, MentionResolver resolver)
    {
        var alignment = new MentionAlignment(document);
        return [.. resolver.Entities.Select(entity => entity.Mentions
            .Select(mention => alignment.Find(mention.Span)).Where(index => index >= 0)
            .GroupBy(index => document.Mentions[index].Cluster).MaxBy(group => group.Count())?.Key)];
    }
}
