declare module 'virtual:house-rules' {
  const rules: { title: string; html: string };
  export default rules;
}
