using FeedWorker.Language.Networks;

namespace FeedWorker.Language.Tests.Networks;

public sealed class MatrixProductTests
{
    public static TheoryData<int, int, int, bool> Sizes
    {
        get
        {
            var sizes = new TheoryData<int, int, int, bool>();
            foreach (var (rows, depth, columns) in new[] { (1, 1, 1), (3, 5, 7), (8, 16, 32), (9, 17, 33), (13, 100, 65), (7, 3, 31), (16, 0, 4), (25, 40, 100) })
            {
                sizes.Add(rows, depth, columns, true);
                sizes.Add(rows, depth, columns, false);
            }

            return sizes;
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void The_product_is_that_of_plain_loops_in_wide_and_in_narrow_registers(int rows, int depth, int columns, bool wide)
    {
        var left = Numbers(rows * depth, 1);
        var right = Numbers(depth * columns, 2);
        var bias = Numbers(columns, 3);
        var result = new float[rows * columns];

        MatrixProduct.Multiply(left, depth, 1, rows, PackedMatrix.Pack(right, depth, columns), bias, result, columns, add: false, wide);

        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var sum = (double)bias[column];
                for (var i = 0; i < depth; i++)
                {
                    sum += (double)left[row * depth + i] * right[i * columns + column];
                }

                Assert.Equal(sum, result[row * columns + column], 1e-4);
            }
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_left_side_can_be_read_transposed_and_the_result_be_added_to_a_part_of_a_wider_matrix(bool wide)
    {
        const int Rows = 11, Depth = 6, Columns = 37, Stride = 40;
        var left = Numbers(Depth * Rows, 4); // lies as (depth, rows)
        var right = Numbers(Columns * Depth, 5); // lies as (columns, depth)
        var packed = new PackedMatrix();
        packed.Repack(right, Depth, Columns, 1, Depth);
        var result = Numbers(Rows * Stride, 6);
        var before = (float[])result.Clone();

        MatrixProduct.Multiply(left, 1, Rows, Rows, packed, default, result, Stride, add: true, wide);

        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Stride; column++)
            {
                var sum = (double)before[row * Stride + column];
                for (var i = 0; i < Depth && column < Columns; i++)
                {
                    sum += (double)left[i * Rows + row] * right[column * Depth + i];
                }

                Assert.Equal(sum, result[row * Stride + column], 1e-4);
            }
        }
    }

    [Fact]
    public void A_side_that_is_too_short_is_refused_instead_of_read_beyond() =>
        Assert.Throws<IndexOutOfRangeException>(() => MatrixProduct.Multiply(new float[9], 2, PackedMatrix.Pack(Numbers(15, 1), 5, 3), new float[6]));

    [Fact]
    public void Sums_products_and_the_logistic_function_are_those_of_plain_arithmetic()
    {
        var left = Numbers(37, 7);
        var right = Numbers(37, 8);
        var sum = (float[])left.Clone();
        var scaled = (float[])left.Clone();

        VectorMath.Add(sum, right);
        VectorMath.AddScaled(scaled, right, -2.5f);

        Assert.Equal(left.Zip(right, (a, b) => a + b), sum);
        Assert.All(left.Index(), pair => Assert.Equal(pair.Item - 2.5f * right[pair.Index], scaled[pair.Index], 1e-5f));
        Assert.Equal(left.Zip(right, (a, b) => (double)a * b).Sum(), VectorMath.Dot(left, right), 1e-4);
        foreach (var x in new[] { -200f, -20f, -3f, -0.1f, 0f, 0.7f, 5f, 30f, 200f })
        {
            Assert.Equal(1 / (1 + Math.Exp(-x)), VectorMath.Sigmoid(System.Runtime.Intrinsics.Vector512.Create(x))[3], 2e-6);
        }
    }

    private static float[] Numbers(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => 2 * random.NextSingle() - 1)];
    }
}
