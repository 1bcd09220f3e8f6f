using System.Reflection;
using System.Text;

namespace FeedWorker.Contracts.Tests;

public sealed class PublicSurfaceTests
{
    private static readonly NullabilityInfoContext _nullability = new();

    [Fact]
    public void The_public_surface_is_the_reviewed_one()
    {
        var surface = new StringBuilder();
        foreach (var type in typeof(ArticlePublished).Assembly.GetExportedTypes().OrderBy(type => type.Name, StringComparer.Ordinal))
        {
            surface.Append(type.Name).Append('\n');
            if (type.IsEnum)
            {
                surface.Append("    ").AppendJoin(", ", Enum.GetNames(type)).Append('\n');
                continue;
            }

            foreach (var property in type.GetProperties())
            {
                surface.Append("    ").Append(Name(property)).Append(' ').Append(property.Name).Append('\n');
            }
        }

        GoldenFile.Holds("Golden/public-surface.txt", surface.ToString());
    }

    [Fact]
    public void Every_enum_begins_with_the_value_for_names_that_a_reader_does_not_know()
    {
        var enums = typeof(ArticlePublished).Assembly.GetExportedTypes().Where(type => type.IsEnum);

        Assert.All(enums, type => Assert.Equal("Unknown", Enum.GetName(type, 0)));
    }

    private static string Name(PropertyInfo property)
    {
        var type = property.PropertyType;
        var optional = _nullability.Create(property).ReadState == NullabilityState.Nullable ? "?" : "";
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsGenericType
            ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(argument => argument.Name))}>{optional}"
            : type.Name + optional;
    }
}
