namespace FeedWorker.ThreatAlerts.Alerts.Sinks.Mail;

/// <summary>
/// Who already has a mail that others could not be given for the moment, so that the next attempt is for those others. Not in the record: after
/// a restart all get it once more, under the same Message-ID.
/// </summary>
internal sealed class PartlySent
{
    // Mails that wait for a mailbox at once; beyond that the oldest are forgotten, and repeat themselves.
    internal const int Most = 1000;

    private readonly Lock _lock = new();
    private readonly OrderedDictionary<Guid, HashSet<string>> _done = [];

    /// <summary>Whether this recipient has it already.</summary>
    internal bool Has(Guid mail, string recipient)
    {
        lock (_lock)
        {
            return _done.TryGetValue(mail, out var done) && done.Contains(recipient);
        }
    }

    /// <summary>Whether anybody has it already.</summary>
    internal bool HasAny(Guid mail)
    {
        lock (_lock)
        {
            return _done.ContainsKey(mail);
        }
    }

    /// <summary>They have it now, and others are to be tried again.</summary>
    internal void Note(Guid mail, IEnumerable<string> recipients)
    {
        lock (_lock)
        {
            if (!_done.TryGetValue(mail, out var done))
            {
                if (_done.Count == Most)
                {
                    _done.RemoveAt(0);
                }

                _done.Add(mail, done = new HashSet<string>(StringComparer.OrdinalIgnoreCase));
            }

            done.UnionWith(recipients);
        }
    }

    /// <summary>There will be no further attempt.</summary>
    internal void Forget(Guid mail)
    {
        lock (_lock)
        {
            _done.Remove(mail);
        }
    }
}
