using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Reflection;
using System.Text;
using Dapper;

namespace FeedWorker.Storage;

/// <summary>How our types stand in columns: instants and durations as milliseconds, ids as lower-case text, text without NUL.</summary>
internal static class ColumnTypes
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> _properties = new();

    /// <summary>Tells Dapper, whose settings are global to the process; repeating it is harmless.</summary>
    internal static void Register()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        Register(new Column<DateTimeOffset>(value => DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(value, CultureInfo.InvariantCulture))));
        Register(new Column<TimeSpan>(value => TimeSpan.FromMilliseconds(Convert.ToInt64(value, CultureInfo.InvariantCulture))));
        Register(new Column<Guid>(value => Guid.Parse((string)value)));
        Register(new Column<ReadOnlyMemory<byte>>(value => (byte[])value));
        SqlMapper.RemoveTypeMap(typeof(string));
        SqlMapper.AddTypeHandler(new Column<string>(value => (string)value));
    }

    /// <summary>Adds the properties of a row as parameters, for what Dapper cannot run.</summary>
    internal static void AddParameters(DbBatchCommand command, object row)
    {
        foreach (var property in _properties.GetOrAdd(row.GetType(), type => type.GetProperties()))
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = property.Name;
            parameter.DbType = TypeOf(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType);
            parameter.Value = ValueOf(property.GetValue(row));
            command.Parameters.Add(parameter);
        }
    }

    /// <summary>
    /// Text as every database takes it: PostgreSQL refuses NUL in text, and the drivers half of a surrogate pair. Unlike a message's body,
    /// a title or a reason loses nothing by it.
    /// </summary>
    internal static string Storable(string text)
    {
        if (!text.AsSpan().Contains('\0') && !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return text;
        }

        var storable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value != 0)
            {
                storable.Append(rune); // half a pair comes as U+FFFD
            }
        }

        return storable.ToString();
    }

    private static void Register<T>(Column<T> column) where T : struct
    {
        // Dapper prefers its own mapping to a handler, as long as it has one.
        SqlMapper.RemoveTypeMap(typeof(T));
        SqlMapper.RemoveTypeMap(typeof(T?));
        SqlMapper.AddTypeHandler(column);
    }

    private static object ValueOf(object? value) => value switch
    {
        null => DBNull.Value,
        string text => Storable(text),
        Guid id => id.ToString("D"),
        DateTimeOffset instant => instant.ToUnixTimeMilliseconds(),
        TimeSpan duration => (long)duration.TotalMilliseconds,
        ReadOnlyMemory<byte> bytes => bytes.ToArray(),
        _ => value,
    };

    private static DbType TypeOf(Type type) => type switch
    {
        _ when type == typeof(string) || type == typeof(Guid) => DbType.String,
        _ when type == typeof(DateTimeOffset) || type == typeof(TimeSpan) || type == typeof(long) => DbType.Int64,
        _ when type == typeof(int) => DbType.Int32,
        _ when type == typeof(ReadOnlyMemory<byte>) => DbType.Binary,
        _ => throw new ArgumentException($"{type} is no type of a column.", nameof(type)),
    };

    private sealed class Column<T>(Func<object, T> parse) : SqlMapper.TypeHandler<T>
    {
        public override void SetValue(IDbDataParameter parameter, T? value)
        {
            parameter.DbType = TypeOf(typeof(T));
            parameter.Value = ValueOf(value);
        }

        public override T Parse(object value) => parse(value);
    }
}
