using System.Data;
using System.Globalization;
using Dapper;

namespace FeedWorker.Storage;

/// <summary>How our types stand in columns: instants and durations as milliseconds, ids as lower-case text.</summary>
internal static class ColumnTypes
{
    /// <summary>Tells Dapper, whose settings are global to the process; repeating it is harmless.</summary>
    internal static void Register()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        Register(new InstantColumn());
        Register(new DurationColumn());
        Register(new IdColumn());
        Register(new BytesColumn());
    }

    private static void Register<T>(SqlMapper.TypeHandler<T> handler) where T : struct
    {
        // Dapper prefers its own mapping to a handler, as long as it has one.
        SqlMapper.RemoveTypeMap(typeof(T));
        SqlMapper.RemoveTypeMap(typeof(T?));
        SqlMapper.AddTypeHandler(handler);
    }

    private sealed class InstantColumn : SqlMapper.TypeHandler<DateTimeOffset>
    {
        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value) => parameter.Value = value.ToUnixTimeMilliseconds();

        public override DateTimeOffset Parse(object value) =>
            DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(value, CultureInfo.InvariantCulture));
    }

    private sealed class DurationColumn : SqlMapper.TypeHandler<TimeSpan>
    {
        public override void SetValue(IDbDataParameter parameter, TimeSpan value) => parameter.Value = (long)value.TotalMilliseconds;

        public override TimeSpan Parse(object value) =>
            TimeSpan.FromMilliseconds(Convert.ToInt64(value, CultureInfo.InvariantCulture));
    }

    private sealed class IdColumn : SqlMapper.TypeHandler<Guid>
    {
        public override void SetValue(IDbDataParameter parameter, Guid value) => parameter.Value = value.ToString("D");

        public override Guid Parse(object value) => Guid.Parse((string)value);
    }

    private sealed class BytesColumn : SqlMapper.TypeHandler<ReadOnlyMemory<byte>>
    {
        public override void SetValue(IDbDataParameter parameter, ReadOnlyMemory<byte> value) => parameter.Value = value.ToArray();

        public override ReadOnlyMemory<byte> Parse(object value) => (byte[])value;
    }
}
