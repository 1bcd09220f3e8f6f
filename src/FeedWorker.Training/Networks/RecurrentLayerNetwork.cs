using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using FeedWorker.Language.Networks;

namespace FeedWorker.Training.Networks;

/// <summary>The form of <see cref="RecurrentLayer"/> that learns; its formulas stand there.</summary>
internal sealed class RecurrentLayerNetwork
{
    private const int Step = RecurrentLayer.Step;

    private readonly int _inputWidth;
    private readonly int _width;
    private readonly int _half; // columns of the product for one direction
    private readonly Parameter _weights;
    private readonly Parameter _bias;
    private readonly Parameter _forgetState;
    private readonly Parameter _resetState;
    private readonly PackedMatrix _packed = new();
    private readonly Block _input = new();
    private readonly Block _products = new();
    private readonly Block _states = new();
    private readonly Block _forgets = new();
    private readonly Block _resets = new();
    private readonly Block _output = new();
    private readonly Block _productGradient = new();
    private readonly Block _inputGradient = new();
    private int[] _starts = [];

    internal RecurrentLayerNetwork(ParameterSet parameters, string name, int inputWidth, int width)
    {
        (_inputWidth, _width) = (inputWidth, width);
        _half = RecurrentLayer.Parts(inputWidth, width) * width;
        _weights = parameters.Weights(name + ".weights", inputWidth, 2 * _half);
        _bias = parameters.Vector(name + ".bias", 2 * _half);
        _forgetState = parameters.Vector(name + ".forgetState", 2 * width);
        _resetState = parameters.Vector(name + ".resetState", 2 * width);
    }

    private bool Skips => _inputWidth == 2 * _width;

    internal Span<float> Forward(ReadOnlySpan<float> input, int[] starts)
    {
        _starts = starts;
        var rows = starts[^1];
        input[..(rows * _inputWidth)].CopyTo(_input.Take(rows * _inputWidth));
        var products = _products.Take(rows * 2 * _half);
        Products.Forward(input, rows, _weights.Value, _bias.Value, _inputWidth, 2 * _half, products, _packed);
        var output = _output.Take(rows * 2 * _width);
        for (var sequence = 0; sequence + 1 < starts.Length; sequence++)
        {
            for (var row = starts[sequence]; row < starts[sequence + 1]; row++)
            {
                Advance(row, row > starts[sequence] ? row - 1 : -1, 0);
            }

            for (var row = starts[sequence + 1] - 1; row >= starts[sequence]; row--)
            {
                Advance(row, row + 1 < starts[sequence + 1] ? row + 1 : -1, 1);
            }
        }

        return output;
    }

    internal Span<float> Backward(ReadOnlySpan<float> gradient)
    {
        var rows = _starts[^1];
        var products = _productGradient.Take(rows * 2 * _half);
        var input = _inputGradient.TakeCleared(rows * _inputWidth);
        Span<float> carry = stackalloc float[_width];
        for (var sequence = 0; sequence + 1 < _starts.Length; sequence++)
        {
            var (first, end) = (_starts[sequence], _starts[sequence + 1]);
            carry.Clear();
            for (var row = end - 1; row >= first; row--)
            {
                Retreat(row, row > first ? row - 1 : -1, 0, gradient, products, input, carry);
            }

            carry.Clear();
            for (var row = first; row < end; row++)
            {
                Retreat(row, row + 1 < end ? row + 1 : -1, 1, gradient, products, input, carry);
            }
        }

        for (var row = 0; row < rows; row++)
        {
            VectorMath.Add(_bias.Gradient, products.Slice(row * 2 * _half, 2 * _half));
        }

        Products.Right(_input.Take(rows * _inputWidth), rows, products, _inputWidth, 2 * _half, _weights.Gradient, _packed);
        Products.Left(products, rows, _weights.Value, _inputWidth, 2 * _half, input, _packed, add: true);
        return input;
    }

    private ReadOnlySpan<float> SkippedInput(int row, int direction) => Skips
        ? _input.Take((row + 1) * _inputWidth).Slice(row * _inputWidth + direction * _width, _width)
        : _products.Take((row + 1) * 2 * _half).Slice(row * 2 * _half + direction * _half + 3 * _width, _width);

    private static Span<float> RowOf(Block block, int row, int direction, int width) =>
        block.Take(2 * (row + 1) * width).Slice((2 * row + direction) * width, width);

    private static Vector512<float> At(ReadOnlySpan<float> span, int i) => Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(span), (nuint)i);

    private static void Put(Vector512<float> value, Span<float> span, int i) => value.StoreUnsafe(ref MemoryMarshal.GetReference(span), (nuint)i);

    private void Advance(int row, int before, int direction)
    {
        var u = _products.Take((row + 1) * 2 * _half).Slice(row * 2 * _half + direction * _half, _half);
        var skipped = SkippedInput(row, direction);
        var size = 2 * _starts[^1] * _width;
        var states = _states.Take(size);
        var forgets = _forgets.Take(size);
        var resets = _resets.Take(size);
        var own = (2 * row + direction) * _width;
        var output = _output.Take(own + _width).Slice(own, _width);
        for (var i = 0; i < _width; i += Step)
        {
            var c = before < 0 ? default : At(states, (2 * before + direction) * _width + i);
            var candidate = At(u, i);
            var f = VectorMath.Sigmoid(At(u, _width + i) + At(_forgetState.Value, direction * _width + i) * c);
            var r = VectorMath.Sigmoid(At(u, 2 * _width + i) + At(_resetState.Value, direction * _width + i) * c);
            var now = f * c + (Vector512<float>.One - f) * candidate;
            Put(f, forgets, own + i);
            Put(r, resets, own + i);
            Put(now, states, own + i);
            Put(r * now + (Vector512<float>.One - r) * At(skipped, i), output, i);
        }
    }

    private void Retreat(int row, int before, int direction, ReadOnlySpan<float> gradient, Span<float> products, Span<float> input, Span<float> carry)
    {
        var u = _products.Take((row + 1) * 2 * _half).Slice(row * 2 * _half + direction * _half, _half);
        var du = products.Slice(row * 2 * _half + direction * _half, _half);
        var dh = gradient.Slice((2 * row + direction) * _width, _width);
        var skipped = SkippedInput(row, direction);
        var skippedGradient = Skips ? input.Slice(row * _inputWidth + direction * _width, _width) : du.Slice(3 * _width, _width);
        var states = _states.Take(2 * _starts[^1] * _width);
        var forgets = RowOf(_forgets, row, direction, _width);
        var resets = RowOf(_resets, row, direction, _width);
        var forgetState = _forgetState.Value.AsSpan(direction * _width, _width);
        var resetState = _resetState.Value.AsSpan(direction * _width, _width);
        var forgetStateGradient = _forgetState.Gradient.AsSpan(direction * _width, _width);
        var resetStateGradient = _resetState.Gradient.AsSpan(direction * _width, _width);
        for (var i = 0; i < _width; i += Step)
        {
            var one = Vector512<float>.One;
            var previous = before < 0 ? default : At(states, (2 * before + direction) * _width + i);
            var now = At(states, (2 * row + direction) * _width + i);
            var (f, r, x, s, d) = (At(forgets, i), At(resets, i), At(u, i), At(skipped, i), At(dh, i));
            var dc = At(carry, i) + d * r;
            var dr = d * (now - s) * r * (one - r);
            var df = dc * (previous - x) * f * (one - f);
            Put(dc * (one - f), du, i);
            Put(df, du, _width + i);
            Put(dr, du, 2 * _width + i);
            Put(d * (one - r), skippedGradient, i);
            Put(dc * f + df * At(forgetState, i) + dr * At(resetState, i), carry, i);
            Put(At(forgetStateGradient, i) + df * previous, forgetStateGradient, i);
            Put(At(resetStateGradient, i) + dr * previous, resetStateGradient, i);
        }
    }
}
