namespace FeedWorker.Training.Networks;

/// <summary>
/// The parameters of a network in the order its layers ask for them. A second network built over a <see cref="Replica"/> shares the values and
/// has gradients of its own: so two threads work on one step.
/// </summary>
internal sealed class ParameterSet
{
    private readonly Random? _random;
    private readonly ParameterSet? _master;
    private readonly List<Parameter> _parameters = [];

    private ParameterSet(Random? random, ParameterSet? master) => (_random, _master) = (random, master);

    internal IReadOnlyList<Parameter> All => _parameters;

    internal static ParameterSet Create(int seed) => new(new Random(seed), null);

    internal ParameterSet Replica() => new(null, this);

    /// <summary>Weights from <paramref name="rows"/> inputs to <paramref name="columns"/> outputs.</summary>
    internal Parameter Weights(string name, int rows, int columns) => Add(name, rows, columns, MathF.Sqrt(6f / (rows + columns)), isTable: false);

    /// <summary>One row that starts at zero.</summary>
    internal Parameter Vector(string name, int columns) => Add(name, 1, columns, 0f, isTable: false);

    internal Parameter Table(string name, int rows, int columns) => Add(name, rows, columns, 0.1f, isTable: true);

    private Parameter Add(string name, int rows, int columns, float bound, bool isTable)
    {
        float[] value;
        if (_master is not null)
        {
            value = _master._parameters[_parameters.Count].Value;
        }
        else
        {
            value = new float[rows * columns];
            for (var i = 0; i < value.Length && bound > 0; i++)
            {
                value[i] = (2 * _random!.NextSingle() - 1) * bound; // a set without a master has a generator
            }
        }

        var parameter = new Parameter(name, rows, columns, value, isTable);
        _parameters.Add(parameter);
        return parameter;
    }
}
