using System.Security.Cryptography;
using System.Text;

namespace FeedWorker.Training.Entities;

/// <summary>Refuses to train on texts that are for measuring: those of the files that a run measures on, whatever they are called and however their spaces run.</summary>
internal sealed class HeldOutArticles
{
    private readonly Dictionary<string, string> _hashes = new(StringComparer.Ordinal);

    internal HeldOutArticles(IEnumerable<LabelledText> measured)
    {
        foreach (var text in measured)
        {
            _hashes.TryAdd(Hash(text.Text), text.Id);
        }
    }

    /// <exception cref="InvalidDataException">A text is held out by its name or by its words.</exception>
    internal void Refuse(LabelledText text)
    {
        var name = text.Id[(text.Id.LastIndexOf('/') + 1)..];
        Treebanks.HeldOutDocuments.Refuse(name);
        if (WorldwideDevelopment.Names.Contains(name))
        {
            throw new InvalidDataException($"{text.Id} belongs to the development texts of Worldwide; a model must not be trained on it.");
        }

        if (_hashes.TryGetValue(Hash(text.Text), out var measured))
        {
            throw new InvalidDataException($"{text.Id} has the words of {measured}, which this run measures on.");
        }
    }

    // Letters and digits only: the same article with other spaces or tokens is the same article.
    private static string Hash(string text) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant())));
}
