namespace FeedWorker.Language.Threats.Novelty;

/// <summary>Remembers statements and gives each the key of the first one that said the same. Not for several threads at once.</summary>
/// <param name="capacity">How many statements are remembered; the oldest are forgotten first.</param>
public sealed class StatementThreads(int capacity)
{
    // Of a busy pair of countries only the latest are compared, so that a statement costs the same in a long run.
    private const int MostOfBlock = 64;

    private readonly Dictionary<string, LinkedList<Remembered>> _blocks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _keys = new(StringComparer.Ordinal);
    private readonly Queue<Remembered> _oldest = new();

    /// <summary>Gives the statements of one text the keys of their threads. Those that share a key within the text stay together.</summary>
    public IReadOnlyList<ThreatStatement> Join(IReadOnlyList<ThreatStatement> statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        var keys = statements.GroupBy(statement => statement.StatementKey, StringComparer.Ordinal)
            .ToDictionary(alike => alike.Key, alike => KeyOf([.. alike]), StringComparer.Ordinal);
        return [.. statements.Select(statement => statement with { StatementKey = keys[statement.StatementKey] })];
    }

    /// <summary>The key of a thread: that of an earlier one that says the same as any of these, else their own.</summary>
    internal string KeyOf(params IReadOnlyList<ThreatStatement> alike)
    {
        var prints = alike.Select(statement => (statement.Print, Blocks: statement.Print.BlockKeys())).ToList();
        var key = prints.Select(one => Find(one.Print, one.Blocks)).FirstOrDefault(found => found is not null) ?? FreeKey(alike[0].StatementKey);
        foreach (var (print, blocks) in prints)
        {
            Remember(new Remembered(key, print, blocks));
        }

        return key;
    }

    /// <summary>The key of a thread that an equal exact key belongs to, when another one has taken it that says something else.</summary>
    public static string NextKey(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key)))[..key.Length];
    }

    private string? Find(StatementPrint print, IReadOnlyList<string> blocks)
    {
        var seen = new HashSet<Remembered>();
        string? found = null;
        var closest = 0.0;
        foreach (var block in blocks)
        {
            foreach (var candidate in _blocks.GetValueOrDefault(block) ?? [])
            {
                if (seen.Add(candidate) && SameStatement.Closeness(candidate.Print, print) is var closeness && closeness > closest)
                {
                    (found, closest) = (candidate.Key, closeness);
                }
            }
        }

        return found;
    }

    private string FreeKey(string key)
    {
        while (_keys.ContainsKey(key))
        {
            key = NextKey(key);
        }

        return key;
    }

    private void Remember(Remembered statement)
    {
        if (_oldest.Count == capacity)
        {
            Forget(_oldest.Dequeue());
        }

        _oldest.Enqueue(statement);
        _keys[statement.Key] = _keys.GetValueOrDefault(statement.Key) + 1;
        foreach (var block in statement.Blocks)
        {
            if (!_blocks.TryGetValue(block, out var alike))
            {
                _blocks[block] = alike = new LinkedList<Remembered>();
            }

            alike.AddFirst(statement);
            if (alike.Count > MostOfBlock)
            {
                alike.RemoveLast();
            }
        }
    }

    private void Forget(Remembered statement)
    {
        if (--_keys[statement.Key] == 0)
        {
            _keys.Remove(statement.Key);
        }

        foreach (var block in statement.Blocks)
        {
            // It is the oldest of its blocks, unless they have let it go before.
            if (_blocks.TryGetValue(block, out var alike) && alike.Last?.Value == statement)
            {
                alike.RemoveLast();
                if (alike.Count == 0)
                {
                    _blocks.Remove(block);
                }
            }
        }
    }

    // By reference: two statements that are alike in everything are still two.
    private sealed class Remembered(string key, StatementPrint print, IReadOnlyList<string> blocks)
    {
        internal string Key { get; } = key;

        internal StatementPrint Print { get; } = print;

        internal IReadOnlyList<string> Blocks { get; } = blocks;
    }
}
