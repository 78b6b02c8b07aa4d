declare module 'virtual:messages/en' {
  const body: unknown[];
  export default body;
}
declare module 'virtual:messages/ru' {
  const body: unknown[];
  export default body;
}
