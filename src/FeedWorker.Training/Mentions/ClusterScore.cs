namespace FeedWorker.Training.Mentions;

/// <summary>
/// How well clusters of mentions agree with those of the corpus: MUC (links), B3 (mentions) and CEAFe (clusters, entity similarity phi 4),
/// summed over documents. Their mean F1 is the "CoNLL F1" of the shared task of 2012.
/// </summary>
internal sealed class ClusterScore
{
    private Ratio _muc;
    private Ratio _b3;
    private Ratio _ceaf;

    internal double Muc => _muc.F1;

    internal double B3 => _b3.F1;

    internal double Ceaf => _ceaf.F1;

    internal double Conll => (Muc + B3 + Ceaf) / 3;

    /// <summary>Adds a document.</summary>
    /// <param name="key">The corpus's clusters: sets of mention numbers.</param>
    /// <param name="response">Ours; a mention that the corpus has not bears a number of its own.</param>
    internal void Add(IReadOnlyList<IReadOnlyCollection<int>> key, IReadOnlyList<IReadOnlyCollection<int>> response)
    {
        var keyOf = Owners(key);
        var responseOf = Owners(response);
        _muc += new Ratio(Links(response, keyOf), response.Sum(cluster => cluster.Count - 1), Links(key, responseOf), key.Sum(cluster => cluster.Count - 1));
        _b3 += new Ratio(Shares(response, keyOf), response.Sum(cluster => cluster.Count), Shares(key, responseOf), key.Sum(cluster => cluster.Count));
        var likeness = new double[key.Count, response.Count];
        for (var k = 0; k < key.Count; k++)
        {
            foreach (var group in key[k].Where(responseOf.ContainsKey).GroupBy(mention => responseOf[mention]))
            {
                likeness[k, group.Key] = 2.0 * group.Count() / (key[k].Count + response[group.Key].Count);
            }
        }

        var best = Assignment.Best(likeness);
        _ceaf += new Ratio(best, response.Count, best, key.Count);
    }

    private static Dictionary<int, int> Owners(IReadOnlyList<IReadOnlyCollection<int>> clusters) =>
        clusters.SelectMany((cluster, index) => cluster.Select(mention => (mention, index))).ToDictionary(pair => pair.mention, pair => pair.index);

    // Links of each cluster that are left when it is cut as the other side cuts it.
    private static double Links(IReadOnlyList<IReadOnlyCollection<int>> clusters, Dictionary<int, int> other) =>
        clusters.Sum(cluster => cluster.Count - cluster.Count(mention => !other.ContainsKey(mention))
            - cluster.Where(other.ContainsKey).Select(mention => other[mention]).Distinct().Count());

    private static double Shares(IReadOnlyList<IReadOnlyCollection<int>> clusters, Dictionary<int, int> other) =>
        clusters.Sum(cluster => cluster.Where(other.ContainsKey).GroupBy(mention => other[mention]).Sum(group => (double)group.Count() * group.Count()) / cluster.Count);

    // Hits and possible hits, of ours and of the corpus's.
    private readonly record struct Ratio(double Right, double Ours, double Found, double Theirs)
    {
        internal double F1
        {
            get
            {
                var (precision, recall) = (Ours == 0 ? 0 : Right / Ours, Theirs == 0 ? 0 : Found / Theirs);
                return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
            }
        }

        public static Ratio operator +(Ratio a, Ratio b) => new(a.Right + b.Right, a.Ours + b.Ours, a.Found + b.Found, a.Theirs + b.Theirs);
    }
}
