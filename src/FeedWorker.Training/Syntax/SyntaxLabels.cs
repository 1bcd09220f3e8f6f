using FeedWorker.Training.Treebanks;

namespace FeedWorker.Training.Syntax;

/// <summary>The tags and relations of the training data; their order is that of the model's outputs.</summary>
internal sealed class SyntaxLabels
{
    private readonly Dictionary<string, int> _tags;
    private readonly Dictionary<string, int> _relations;

    internal SyntaxLabels(IEnumerable<TreebankSentence> sentences)
    {
        var words = sentences.SelectMany(sentence => sentence.Words).ToArray();
        Tags = [.. words.Select(word => word.Tag).Distinct().Order(StringComparer.Ordinal)];
        Relations = [.. words.Select(word => word.Relation).Distinct().Order(StringComparer.Ordinal)];
        _tags = Tags.Index().ToDictionary(tag => tag.Item, tag => tag.Index, StringComparer.Ordinal);
        _relations = Relations.Index().ToDictionary(relation => relation.Item, relation => relation.Index, StringComparer.Ordinal);
    }

    internal string[] Tags { get; }

    internal string[] Relations { get; }

    internal int Tag(string name) => _tags[name];

    internal int Relation(string name) => _relations[name];
}
