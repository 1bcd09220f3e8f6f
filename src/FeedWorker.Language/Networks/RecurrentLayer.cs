using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FeedWorker.Language.Networks;

/// <summary>
/// One layer of simple recurrent units (Lei and others, 2018) in both directions. All that costs much is one matrix product over the whole
/// batch; what remains from word to word is element-wise:
/// <c>f = sigmoid(uf + vf * c'), r = sigmoid(ur + vr * c'), c = f * c' + (1 - f) * ux, h = r * c + (1 - r) * s</c>,
/// with c' the state before and s the skipped input: a product of its own in the first layer, the direction's half of the input in the others.
/// </summary>
internal sealed class RecurrentLayer
{
    /// <summary>The width is a multiple of it.</summary>
    internal const int Step = 16;

    private readonly PackedMatrix _weights;
    private readonly float[] _bias;
    private readonly float[] _forgetState;
    private readonly float[] _resetState;
    private readonly bool _skips;

    private RecurrentLayer(ModelReader model, string name, int inputWidth, int width)
    {
        (InputWidth, Width) = (inputWidth, width);
        _skips = inputWidth == 2 * width;
        var columns = 2 * Parts(inputWidth, width) * width;
        _weights = PackedMatrix.Pack(model.Matrix(name + ".weights", inputWidth, columns), inputWidth, columns);
        _bias = model.Vector(name + ".bias", columns);
        _forgetState = model.Vector(name + ".forgetState", 2 * width);
        _resetState = model.Vector(name + ".resetState", 2 * width);
    }

    internal int InputWidth { get; }

    /// <summary>Width of one direction; a row of the output is twice as long.</summary>
    internal int Width { get; }

    /// <summary>Columns of a row of the scratch space that <c>Run</c> wants.</summary>
    internal int ScratchWidth => _weights.Columns;

    /// <summary>Reads its sections of a model.</summary>
    internal static RecurrentLayer Read(ModelReader model, string name, int inputWidth, int width) =>
        width > 0 && width % Step == 0 ? new(model, name, inputWidth, width) : throw new InvalidDataException($"The width {width} is no multiple of {Step}.");

    /// <summary>Parts of a direction's product: candidate, forget gate, reset gate and, unless the input fits, the skipped input.</summary>
    internal static int Parts(int inputWidth, int width) => inputWidth == 2 * width ? 3 : 4;

    /// <summary>Runs over sequences that lie one behind the other, each place with a row of its own.</summary>
    /// <param name="input">Row by row.</param>
    /// <param name="starts">First row of each sequence, and the count of rows at the end.</param>
    /// <param name="scratch">Rows of <see cref="ScratchWidth"/>.</param>
    /// <param name="output">Rows of twice <see cref="Width"/>: forward, backward.</param>
    internal void Run(ReadOnlySpan<float> input, ReadOnlySpan<int> starts, Span<float> scratch, Span<float> output) =>
        Run(input, [], starts[^1], starts, scratch, output);

    /// <summary>Runs over sequences that lie one behind the other.</summary>
    /// <param name="input">Row by row; a row that several places share may stand once.</param>
    /// <param name="rowOf">Which row of the input each place has; empty when they are in order.</param>
    /// <param name="inputRows">How many rows of input there are.</param>
    /// <param name="starts">First row of each sequence, and the count of rows at the end.</param>
    /// <param name="scratch">Rows of <see cref="ScratchWidth"/>.</param>
    /// <param name="output">Rows of twice <see cref="Width"/>: forward, backward.</param>
    internal void Run(ReadOnlySpan<float> input, ReadOnlySpan<int> rowOf, int inputRows, ReadOnlySpan<int> starts, Span<float> scratch, Span<float> output)
    {
        scratch = scratch[..(inputRows * ScratchWidth)];
        MatrixProduct.Multiply(input, inputRows, _weights, _bias, scratch);
        Span<float> state = stackalloc float[Width];
        for (var sequence = 0; sequence + 1 < starts.Length; sequence++)
        {
            var (first, end) = (starts[sequence], starts[sequence + 1]);
            state.Clear();
            for (var row = first; row < end; row++)
            {
                Advance(row, rowOf.IsEmpty ? row : rowOf[row], 0, input, scratch, state, output);
            }

            state.Clear();
            for (var row = end - 1; row >= first; row--)
            {
                Advance(row, rowOf.IsEmpty ? row : rowOf[row], 1, input, scratch, state, output);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // as the matrix product
    private void Advance(int row, int inputRow, int direction, ReadOnlySpan<float> input, ReadOnlySpan<float> products, Span<float> state, Span<float> output)
    {
        var width = (nuint)Width;
        var half = ScratchWidth / 2;
        // The slices check the bounds that the reads below rely on.
        ref var u = ref MemoryMarshal.GetReference(products.Slice(inputRow * ScratchWidth + direction * half, half));
        ref var skipped = ref MemoryMarshal.GetReference(_skips
            ? input.Slice(inputRow * InputWidth + direction * Width, Width)
            : products.Slice(inputRow * ScratchWidth + direction * half + 3 * Width, Width));
        ref var c = ref MemoryMarshal.GetReference(state[..Width]);
        ref var h = ref MemoryMarshal.GetReference(output.Slice((2 * row + direction) * Width, Width));
        ref var vf = ref MemoryMarshal.GetReference(_forgetState.AsSpan(direction * Width, Width));
        ref var vr = ref MemoryMarshal.GetReference(_resetState.AsSpan(direction * Width, Width));
        for (nuint i = 0; i < width; i += Step)
        {
            var before = Vector512.LoadUnsafe(ref c, i);
            var candidate = Vector512.LoadUnsafe(ref u, i);
            var forget = VectorMath.Sigmoid(Vector512.MultiplyAddEstimate(Vector512.LoadUnsafe(ref vf, i), before, Vector512.LoadUnsafe(ref u, width + i)));
            var reset = VectorMath.Sigmoid(Vector512.MultiplyAddEstimate(Vector512.LoadUnsafe(ref vr, i), before, Vector512.LoadUnsafe(ref u, 2 * width + i)));
            var now = Vector512.MultiplyAddEstimate(forget, before - candidate, candidate);
            var skip = Vector512.LoadUnsafe(ref skipped, i);
            now.StoreUnsafe(ref c, i);
            Vector512.MultiplyAddEstimate(reset, now - skip, skip).StoreUnsafe(ref h, i);
        }
    }
}
