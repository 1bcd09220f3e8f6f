using FeedWorker.Language.Networks;

namespace FeedWorker.Training.Networks;

/// <summary><c>y = x W + b</c>, rectified if wanted.</summary>
internal sealed class LinearLayer(ParameterSet parameters, string name, int inputs, int outputs, bool rectified = false)
{
    private readonly Parameter _weights = parameters.Weights(name + "Weights", inputs, outputs);
    private readonly Parameter _bias = parameters.Vector(name + "Bias", outputs);
    private readonly PackedMatrix _packed = new();
    private readonly Block _input = new();
    private readonly Block _output = new();
    private readonly Block _inputGradient = new();
    private int _rows;

    /// <summary>The input is copied, so that the caller may reuse it; the output stays as it is until the next call.</summary>
    internal Span<float> Forward(ReadOnlySpan<float> input, int rows)
    {
        _rows = rows;
        input[..(rows * inputs)].CopyTo(_input.Take(rows * inputs));
        var output = _output.Take(rows * outputs);
        Products.Forward(input, rows, _weights.Value, _bias.Value, inputs, outputs, output, _packed);
        if (rectified)
        {
            VectorMath.Rectify(output);
        }

        return output;
    }

    /// <param name="gradient">That of the output; changed when the layer rectifies.</param>
    /// <returns>The gradient of the input.</returns>
    internal Span<float> Backward(Span<float> gradient)
    {
        if (rectified)
        {
            var output = _output.Take(gradient.Length);
            for (var i = 0; i < gradient.Length; i++)
            {
                gradient[i] = output[i] > 0 ? gradient[i] : 0f;
            }
        }

        for (var row = 0; row < _rows; row++)
        {
            VectorMath.Add(_bias.Gradient, gradient.Slice(row * outputs, outputs));
        }

        Products.Right(_input.Take(_rows * inputs), _rows, gradient, inputs, outputs, _weights.Gradient, _packed);
        var result = _inputGradient.Take(_rows * inputs);
        Products.Left(gradient, _rows, _weights.Value, inputs, outputs, result, _packed, add: false);
        return result;
    }
}
