using FeedWorker.Language.Syntax;
using FeedWorker.Training.Networks;

namespace FeedWorker.Training.Syntax;

/// <summary>Several models whose mean opinion the student learns: together they are better than each, and too slow to ship.</summary>
internal sealed class SyntaxTeachers
{
    private readonly List<(ParameterSet Parameters, SyntaxShape Shape)> _teachers = [];
    private readonly SyntaxData _data;

    internal SyntaxTeachers(SyntaxData data) => _data = data;

    /// <summary>Takes in a trained model.</summary>
    internal void Add(ParameterSet parameters, SyntaxShape shape) => _teachers.Add((parameters, shape));

    /// <summary>
    /// The examples with beliefs. Where there are labels, they and the teachers count half each; where there are none, the heads are those of the
    /// best tree.
    /// </summary>
    internal SyntaxExample[] Teach(IReadOnlyList<SyntaxExample> examples, bool labelled)
    {
        var taught = new SyntaxExample[examples.Count];
        var workers = Environment.ProcessorCount;
        Parallel.For(0, workers, worker =>
        {
            var networks = _teachers.ConvertAll(teacher => new SyntaxNetwork(teacher.Parameters.Replica(), teacher.Shape, _data));
            for (var i = worker; i < taught.Length; i += workers)
            {
                taught[i] = Teach(networks, examples[i], labelled);
            }
        });
        return taught;
    }

    private static SyntaxExample Teach(List<SyntaxNetwork> networks, SyntaxExample example, bool labelled)
    {
        if (!labelled)
        {
            var first = SyntaxBeliefs.Mean(networks.ConvertAll(network => network.Believe(example)));
            var heads = new int[example.Heads.Length];
            TreeDecoder.Decode(Array.ConvertAll(first.Arcs, share => MathF.Log(share + 1e-9f)), heads);
            example = example with { Heads = heads };
        }

        var beliefs = SyntaxBeliefs.Mean(networks.ConvertAll(network => network.Believe(example)));
        if (labelled)
        {
            var count = example.Heads.Length;
            Blend(beliefs.Tags, example.Tags, beliefs.Tags.Length / count);
            Blend(beliefs.Arcs, Array.ConvertAll(example.Heads, head => head + 1), count + 1);
            Blend(beliefs.Relations, example.Relations, beliefs.Relations.Length / count);
        }

        return example with { Beliefs = beliefs };
    }

    private static void Blend(float[] shares, int[] labels, int width)
    {
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = 0.5f * (shares[i] + (labels[i / width] == i % width ? 1f : 0f));
        }
    }
}
