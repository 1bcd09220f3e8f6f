namespace FeedWorker.Training.Treebanks;

/// <summary>
/// Watches the comments of a treebank that is trained on. What is measured on is refused: the held-out documents, the development part of EWT, and
/// the sentences that the same run measures on. So is a sentence without a name, which could be any of them.
/// </summary>
/// <param name="measured">The ids of the sentences that this run measures on.</param>
internal sealed class TreebankGuard(IEnumerable<string> measured)
{
    private readonly HashSet<string> _measured = new(measured.Where(id => id.Length > 0), StringComparer.OrdinalIgnoreCase);
    private bool _isNamed;

    /// <summary>Takes a comment.</summary>
    /// <exception cref="InvalidDataException">It names what is measured on.</exception>
    internal void Comment(string line)
    {
        if (ConlluComment.Value(line, "newdoc id") is { } document)
        {
            Refuse(document);
        }
        else if (ConlluComment.Value(line, "sent_id") is { } sentence)
        {
            Refuse(sentence);
            _isNamed = sentence.Length > 0;
        }
    }

    /// <summary>Takes the end of a sentence.</summary>
    /// <exception cref="InvalidDataException">It had no name.</exception>
    internal void EndSentence(int line)
    {
        if (!_isNamed)
        {
            throw new InvalidDataException($"The sentence before line {line} has no sent_id; a model must not be trained on what may be held out.");
        }

        _isNamed = false;
    }

    private void Refuse(string name)
    {
        HeldOutDocuments.Refuse(name);
        if (HeldOutDocuments.Holds(EwtDevelopment.Names, name))
        {
            throw new InvalidDataException($"{name} is held out for measuring (EWT, development); a model must not be trained on it.");
        }

        if (_measured.Contains(name))
        {
            throw new InvalidDataException($"{name} is measured on in this run; it cannot be trained on too.");
        }
    }
}
