namespace FeedWorker.Language.Syntax;

/// <summary>
/// No clause has two subjects, two objects or two complement clauses: in the 287,000 words of the treebanks only two
/// have. Where the best labels say otherwise, the word that loses least takes its next best reading: another relation, or another head near
/// the best. One pass over a sequence.
/// </summary>
internal readonly ref struct ArgumentRepair
{
    private const int OtherHeads = 4; // the right head is nearly always among the best
    private const int Slots = 6;

    private readonly Span<SyntaxNode> _nodes;
    private readonly ReadOnlySpan<float> _arcs;
    private readonly Relation[] _relations;
    private readonly RelationScores _score;
    private readonly int[] _owners;

    /// <param name="nodes">Nodes of a sequence; heads are indexes in it.</param>
    /// <param name="arcs">Scores of arcs as <see cref="TreeDecoder"/> reads them.</param>
    /// <param name="relations">What the places in the scores of relations mean.</param>
    /// <param name="score">Scores the relations of a word to a head.</param>
    internal ArgumentRepair(Span<SyntaxNode> nodes, ReadOnlySpan<float> arcs, Relation[] relations, RelationScores score)
    {
        (_relations, _score, _owners) = (relations, score, new int[nodes.Length * Slots]);
        _nodes = nodes;
        _arcs = arcs;
    }

    /// <summary>Gives the log-probability of each relation of a word to a head; the span is read before the next call.</summary>
    internal delegate ReadOnlySpan<float> RelationScores(int word, int head);

    /// <summary>Whether a sequence needs a repair.</summary>
    internal static bool IsNeeded(ReadOnlySpan<SyntaxNode> nodes)
    {
        Span<byte> seen = nodes.Length <= 256 ? stackalloc byte[nodes.Length] : new byte[nodes.Length];
        seen.Clear();
        foreach (var node in nodes)
        {
            if (SlotOf(node.Relation) is > 0 and var slot && node.Head >= 0)
            {
                if ((seen[node.Head] & (1 << slot)) != 0)
                {
                    return true;
                }

                seen[node.Head] |= (byte)(1 << slot);
            }
        }

        return false;
    }

    /// <summary>Changes the nodes until no head has two of a kind.</summary>
    internal void Apply()
    {
        Array.Fill(_owners, -1);
        for (var word = 0; word < _nodes.Length; word++)
        {
            var slot = SlotOf(_nodes[word].Relation);
            if (slot == 0 || _nodes[word].Head < 0)
            {
                continue;
            }

            ref var owner = ref _owners[_nodes[word].Head * Slots + slot];
            if (owner < 0)
            {
                owner = word;
                continue;
            }

            var (moved, change) = (word, Alternative(word));
            if (Alternative(owner) is var other && other.Loss < change.Loss)
            {
                (moved, change, owner) = (owner, other, word);
            }

            _nodes[moved] = change.Node;
            if (SlotOf(change.Node.Relation) is > 0 and var taken)
            {
                _owners[change.Node.Head * Slots + taken] = moved;
            }
        }
    }

    // Arguments that a head has once; 0 for all other relations.
    private static int SlotOf(Relation relation) => relation switch
    {
        Relation.Nsubj or Relation.NsubjPass or Relation.Csubj or Relation.CsubjPass => 1,
        Relation.Obj => 2,
        Relation.Iobj => 3,
        Relation.Ccomp => 4,
        Relation.Xcomp => 5,
        _ => 0,
    };

    // The best reading of a word that takes nobody's place, and what it costs against the present one.
    private (SyntaxNode Node, float Loss) Alternative(int word)
    {
        var node = _nodes[word];
        var row = _arcs.Slice(word * (_nodes.Length + 1) + 1, _nodes.Length);
        var present = row[node.Head] + _score(word, node.Head)[Array.IndexOf(_relations, node.Relation)];
        var (best, total) = BestLabel(word, node.Head, row);
        Span<int> tried = stackalloc int[OtherHeads];
        for (var count = 0; count < OtherHeads && NextHead(word, row, tried[..count]) is >= 0 and var head; count++)
        {
            tried[count] = head;
            var (other, otherTotal) = BestLabel(word, head, row);
            (best, total) = otherTotal > total ? (other, otherTotal) : (best, total);
        }

        return (best, present - total);
    }

    private (SyntaxNode Node, float Total) BestLabel(int word, int head, ReadOnlySpan<float> row)
    {
        var scores = _score(word, head);
        var (best, score) = (Relation.Dep, float.NegativeInfinity);
        for (var i = 0; i < scores.Length; i++)
        {
            var slot = SlotOf(_relations[i]);
            if (scores[i] > score && _relations[i] != Relation.Root && (slot == 0 || _owners[head * Slots + slot] < 0))
            {
                (best, score) = (_relations[i], scores[i]);
            }
        }

        return (_nodes[word] with { Head = head, Relation = best }, row[head] + score);
    }

    // The best head that is neither the present one nor tried nor below the word itself; -1 when there is none.
    private int NextHead(int word, ReadOnlySpan<float> row, ReadOnlySpan<int> tried)
    {
        var best = -1;
        for (var head = 0; head < row.Length; head++)
        {
            if ((best < 0 || row[head] > row[best]) && head != _nodes[word].Head && !tried.Contains(head) && !IsBelow(head, word))
            {
                best = head;
            }
        }

        return best;
    }

    private bool IsBelow(int word, int top)
    {
        while (word >= 0 && word != top)
        {
            word = _nodes[word].Head;
        }

        return word == top;
    }
}
